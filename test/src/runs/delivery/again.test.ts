import type { RunChoice } from '../../../../src/contract/runs/choice';
import { AppError } from '../../../../src/shared/app-error';
import { cancelRun } from '../../../../src/runs/cancel-run';
import { aCaseId, aLink, noOptions, projectId } from '../../../builders';
import type { World } from '../../../ports';
import {
  aRunWorld,
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  passTime,
  paula,
  preview,
  pushed,
  start,
  watched,
  wholeProject,
} from '../../../run-world';
import { haltingPorts } from './mortal';

const again = (runId: string, over: Partial<Extract<RunChoice, { how: 'again' }>> = {}): RunChoice => ({
  how: 'again',
  runId,
  outcomes: ['failed', 'refused', 'unknown'],
  code: null,
  ...over,
});

/** A run of twenty items: one refused, one failed, one unknown. */
async function mixedRun() {
  const world = aRunWorld(20, 1);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }), skip: 3 });
  world.connector.fail({ call: 'push', error: new AppError('CONNECTOR_DOWN'), skip: 6 });
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), skip: 9 });
  const runId = await pushed(world);
  expect((await watched(world, runId)).standing.by).toMatchObject({ refused: 1, failed: 1, unknown: 1 });
  return { world, runId };
}

test.each([
  [{}, 3],
  [{ outcomes: ['failed' as const] }, 1],
  [{ outcomes: ['unknown' as const] }, 1],
  [{ code: 'REFUSED' as const }, 1],
  [{ outcomes: ['failed' as const], code: 'REFUSED' as const }, 0],
])('items of an older run that ended as %j are sent again', async (over, count) => {
  const { world, runId } = await mixedRun();
  const before = world.connector.pushed.length;
  const second = await pushed(world, again(runId, over));
  expect(await watched(world, second)).toMatchObject({ phase: 'done', standing: { by: { pushed: count } } });
  expect(world.connector.pushed.length - before).toBe(count);
  expect(await liesOf(world, second)).toEqual([]);
});

test('the older run does not change', async () => {
  const { world, runId } = await mixedRun();
  const before = await itemsOf(world, runId);
  await pushed(world, again(runId));
  expect(await itemsOf(world, runId)).toEqual(before);
});

test('an item that was to be linked is linked when it is sent again', async () => {
  const world = aRunWorld(1);
  world.connector.held.clear();
  world.connector.fail({ call: 'link', error: new AppError('CONNECTOR_DOWN') });
  const pairs = [{ issueKey: 'OPS-1', object: 'Case', id: aCaseId(0) }];
  const runId = await pushed(world, { how: 'list', pairs, options: noOptions });
  expect((await watched(world, runId)).standing.by.failed).toBe(1);
  const second = await pushed(world, again(runId));
  expect((await itemsOf(world, second))[0]).toMatchObject({ state: 'pushed', linked: 'made' });
});

test.each([
  ['pushed', 0, null],
  ['sent without an answer', 0, new AppError('OUTCOME_UNKNOWN')],
  ['refused', 3, new AppError('REFUSED')],
  ['failed', 3, new AppError('ANSWER_UNKNOWN')],
])('of three items that a later run has %s, %i are sent again', async (_, left, error) => {
  const { world, runId } = await mixedRun();
  if (error) world.connector.fail({ call: 'push', error, times: 3 });
  await pushed(world, again(runId));
  expect((await watched(world, await preview(world, again(runId)))).plan.push).toBe(left);
});

test('of two records of one issue the one that a later run has pushed is left out, and the other is not', async () => {
  const world = aRunWorld(1, 1);
  world.connector.hold('20001', [aLink({ id: aCaseId(0) }), aLink({ id: aCaseId(1) })]);
  const refused = new AppError('REFUSED');
  world.connector.fail({ call: 'push', error: refused, times: 2 });
  const runId = await pushed(world);
  world.connector.fail({ call: 'push', error: refused, skip: 1 });
  await pushed(world, again(runId));
  const items = await itemsOf(world, await preview(world, again(runId)));
  expect(items.map(({ record }) => record?.id)).toEqual([aCaseId(1)]);
});

/** A delivery of this run dies before its first push arrives, and the run is cancelled. */
async function diesAndIsCancelled(world: World, runId: string): Promise<void> {
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  const killed = haltingPorts(world.ports, ({ call }) => call === 'connector.push');
  await Promise.race([deliver(killed.ports, letter), killed.halted]);
  passTime(world, 200_000);
  await cancelRun(world.ports)(paula, { projectId, runId });
}

test('nor are those that were on their way when the later run was cancelled', async () => {
  const { world, runId } = await mixedRun();
  await diesAndIsCancelled(world, await preview(world, again(runId)));
  expect((await watched(world, await preview(world, again(runId)))).plan.push).toBe(0);
});

test('what was on its way when its own run was cancelled is unknown, and sent again as that', async () => {
  const world = aRunWorld(20);
  const runId = await preview(world);
  await diesAndIsCancelled(world, runId);
  const { unknown } = (await watched(world, runId)).standing.by;
  expect(unknown).toBeGreaterThan(0);
  const second = await preview(world, again(runId, { outcomes: ['unknown'] }));
  expect((await watched(world, second)).plan.push).toBe(unknown);
});

test('an item whose link has since been removed is not linked again without being asked for', async () => {
  const { world, runId } = await mixedRun();
  world.connector.held.clear();
  const second = await pushed(world, again(runId));
  expect((await itemsOf(world, second)).map(({ skipped }) => skipped)).toEqual([
    'noLink',
    'noLink',
    'noLink',
  ]);
});

test('an issue that has since moved to another project is reported as moved', async () => {
  const { world, runId } = await mixedRun();
  const id = (await itemsOf(world, runId, { state: 'failed' }))[0]?.issueId ?? '';
  const moved = world.jira.all.get(id);
  if (moved) world.jira.all.set(id, { ...moved, key: 'SUP-1', projectId: '999' });
  const second = await preview(world, again(runId, { outcomes: ['failed'] }));
  expect(await itemsOf(world, second)).toMatchObject([{ skipped: 'otherProject' }]);
});

test('a run of another project is not found', async () => {
  const { world, runId } = await mixedRun();
  const other = runId.replace(/.$/, 'x');
  await expect(preview(world, again(other))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('only issues that changed since they were pushed are pushed again', async () => {
  const world = aRunWorld(20);
  const runId = await pushed(world);
  passTime(world, 60_000);
  const changed = world.jira.all.get('20005');
  if (changed) world.jira.all.set('20005', { ...changed, updatedAt: world.state.now.toISOString() });
  const before = world.connector.pushed.length;
  const second = await pushed(world, { how: 'changedDuring', runId });
  expect(world.connector.pushed.slice(before)).toEqual([`20005 ${aCaseId(4)}`]);
  expect(await watched(world, second)).toMatchObject({ phase: 'done', standing: { total: 1 } });
});

test('what an older run left out as unchanged is pushed once it changes, and what it did not send is not', async () => {
  const world = aRunWorld(3);
  await pushed(world);
  passTime(world, 60_000);
  const change = (id: string): void => {
    const issue = world.jira.all.get(id);
    if (issue) world.jira.all.set(id, { ...issue, updatedAt: world.state.now.toISOString() });
  };
  for (const id of ['20002', '20003']) change(id);
  passTime(world, 1_000);
  const runId = await preview(world, { ...wholeProject, onlyChanged: true });
  expect((await watched(world, runId)).plan).toMatchObject({ push: 2, skips: { unchanged: 1 } });
  world.connector.fail({ call: 'push', error: new AppError('REFUSED'), skip: 1 });
  await start(world, runId, 5);
  await deliverAll(world);
  passTime(world, 60_000);
  for (const id of ['20001', '20002', '20003']) change(id);
  const before = world.connector.pushed.length;
  await pushed(world, { how: 'changedDuring', runId });
  expect(world.connector.pushed.slice(before).map((line) => line.slice(0, 5))).toEqual(['20001', '20002']);
});

test('what an older run was cancelled before is not what has changed since its push', async () => {
  const world = aRunWorld(2);
  const runId = await preview(world);
  await cancelRun(world.ports)(paula, { projectId, runId });
  expect((await watched(world, await preview(world, { how: 'changedDuring', runId }))).plan.push).toBe(0);
});

test('an issue that changed in the same second it was pushed counts as changed', async () => {
  const world = aRunWorld(20);
  world.connector.meanwhile = () => passTime(world, 90);
  const runId = await pushed(world);
  const pushedAt = [...world.mirrors.values()].map(({ lastPushAt }) => lastPushAt ?? '');
  for (const [n, issue] of [...world.jira.all.values()].entries()) {
    const at = new Date(Date.parse(pushedAt[n] ?? '') + 1).toISOString();
    world.jira.all.set(issue.id, { ...issue, updatedAt: at });
  }
  passTime(world, 60_000);
  const second = await preview(world, { how: 'changedDuring', runId });
  expect((await watched(world, second)).plan.push).toBe(20);
});
