import { AppError } from '../../../src/shared/app-error';
import { countChanged } from '../../../src/runs/count-changed';
import { readItems } from '../../../src/runs/read-items';
import { projectId } from '../../builders';
import type { World } from '../../ports';
import {
  aRunWorld,
  deliverAll,
  itemsOf,
  passTime,
  paula,
  preview,
  pushed,
  start,
  watched,
  wholeProject,
} from '../../run-world';

/** Also administers the project, but may not see all of its issues. */
const colleague = { ...paula, accountId: 'colleague' };

function become(world: World, who: typeof paula): void {
  world.jira.asUser = who.accountId;
}

async function seenByColleague(hiddenIds: readonly string[]) {
  const world = aRunWorld(20, 1);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }), skip: 2 });
  world.jira.hidden.set('colleague', new Set(hiddenIds));
  const runId = await pushed(world);
  become(world, colleague);
  return { world, runId };
}

test('what a reader may not see is in no count, no cause and no list', async () => {
  const { world, runId } = await seenByColleague(['20003', '20020']);
  const view = await watched(world, runId, colleague);
  expect(view).toMatchObject({ plan: { issues: 18, push: 18 }, standing: { total: 18, by: { pushed: 18 } } });
  expect([view.causes, view.latest, view.isYours]).toEqual([[], null, false]);
  const items = await itemsOf(world, runId, {}, colleague);
  expect(items).toHaveLength(18);
  expect(items.some(({ issueId }) => issueId === '20003' || issueId === '20020')).toBe(false);
});

test('the starter sees all of it', async () => {
  const { world, runId } = await seenByColleague(['20003']);
  become(world, paula);
  expect(await watched(world, runId)).toMatchObject({
    isYours: true,
    standing: { total: 20, by: { refused: 1 } },
  });
});

test('a deleted issue looks like a hidden one, and people who could see it learn how many there are', async () => {
  const { world, runId } = await seenByColleague([]);
  world.jira.all.delete('20005');
  expect((await watched(world, runId, colleague)).standing.total).toBe(19);
  expect(await itemsOf(world, runId, {}, colleague)).toHaveLength(19);
  expect((await watched(world, runId, colleague)).unseen).toBeNull();
  become(world, paula);
  passTime(world, 61_000);
  expect(await watched(world, runId)).toMatchObject({ unseen: 1, standing: { total: 19 } });
  expect(await itemsOf(world, runId)).toHaveLength(19);
});

test('what the starter can no longer see is hidden from them too', async () => {
  const { world, runId } = await seenByColleague([]);
  become(world, paula);
  world.jira.hidden.set(paula.accountId, new Set(['20005']));
  passTime(world, 61_000);
  expect((await watched(world, runId)).standing.total).toBe(19);
});

test('only the person who counted the issues learns how many were expected', async () => {
  const { world, runId } = await seenByColleague([]);
  expect((await watched(world, runId, colleague)).expectedIssues).toBeNull();
  become(world, paula);
  expect((await watched(world, runId)).expectedIssues).toBe(20);
});

test('rights are asked again after a minute, and not before', async () => {
  const { world, runId } = await seenByColleague([]);
  await watched(world, runId, colleague);
  world.jira.hidden.set('colleague', new Set(['20001']));
  expect((await watched(world, runId, colleague)).standing.total).toBe(20);
  passTime(world, 61_000);
  expect((await watched(world, runId, colleague)).standing.total).toBe(19);
});

test('a list asks for rights every time', async () => {
  const { world, runId } = await seenByColleague([]);
  await itemsOf(world, runId, {}, colleague);
  world.jira.hidden.set('colleague', new Set(['20001']));
  expect(await itemsOf(world, runId, {}, colleague)).toHaveLength(19);
});

test('a run is shown even if its visibility could not be stored', async () => {
  const { world, runId } = await seenByColleague(['20003']);
  world.runs.fail('saveVisibility', 10);
  expect((await watched(world, runId, colleague)).standing.total).toBe(19);
});

test('pages hold each item once, in order', async () => {
  const world = aRunWorld(950);
  const runId = await preview(world);
  const positions: number[] = [];
  for (let from: number | null = 0; from !== null;) {
    const filter = { plannedAs: null, skipped: null, state: null };
    const question = { projectId, runId, filter, from, limit: 70 };
    const page: Awaited<ReturnType<ReturnType<typeof readItems>>> = await readItems(world.ports)(
      paula,
      question,
    );
    expect(page.items.length).toBeLessThanOrEqual(70);
    positions.push(...page.items.map(({ position }) => position));
    from = page.next;
  }
  expect(positions).toEqual(Array.from({ length: 950 }, (_, n) => n));
});

test.each([
  [{ state: 'refused' as const }, 1],
  [{ state: 'pushed' as const }, 19],
  [{ plannedAs: 'push' as const }, 20],
  [{ plannedAs: 'skip' as const }, 0],
  [{ skipped: 'noLink' as const }, 0],
])('a list shows items that match %j', async (filter, count) => {
  const { world, runId } = await seenByColleague([]);
  become(world, paula);
  expect(await itemsOf(world, runId, filter)).toHaveLength(count);
});

test('a rare item is found behind many others', async () => {
  const world = aRunWorld(6_000);
  world.connector.hold('25999', []);
  const runId = await preview(world);
  expect((await itemsOf(world, runId, { skipped: 'noLink' })).map(({ issueKey }) => issueKey)).toEqual([
    'OPS-5999',
  ]);
});

test.each([
  ['began', wholeProject, 4],
  ['was previewed, where that left out what had not changed', { ...wholeProject, onlyChanged: true }, 14],
])('changes are counted from the minute the push %s', async (_since, choice, minutes) => {
  const world = aRunWorld(3);
  const runId = await preview(world, choice);
  passTime(world, 600_000);
  await start(world, runId);
  await deliverAll(world);
  passTime(world, 150_000);
  let asked = '';
  const count = async (_as: 'user' | 'app', jql: string) => Promise.resolve((asked = jql).length);
  const ports = { ...world.ports, projectIssues: { ...world.jira, count } };
  await countChanged(ports)(paula, { projectId, runId });
  const told = Number(/^project = 10001 AND updated >= -(\d+)m ORDER BY key ASC$/.exec(asked)?.[1]);
  expect([minutes - 1, minutes]).toContain(told);
});
