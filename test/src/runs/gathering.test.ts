import { AppError } from '../../../src/shared/app-error';
import { continueRun } from '../../../src/runs/continue-run';
import { cancelRun } from '../../../src/runs/cancel-run';
import { previewRun } from '../../../src/runs/preview-run';
import { projectId } from '../../builders';
import type { World } from '../../ports';
import {
  aRunWorld,
  askedOn,
  deliverAll,
  itemsOf,
  passTime,
  paula,
  preview,
  watched,
  wholeProject,
} from '../../run-world';

const ada = { ...paula, accountId: '5b10a2844c20165700ede21a' };

const begun = async (world: World, choice: Parameters<typeof preview>[1] = wholeProject, caller = paula) => {
  world.jira.asUser = caller.accountId;
  const answer = await previewRun(world.ports)(caller, { projectId, choice });
  return answer.begun ? answer.run : answer.underWay;
};

/** Every Jira call takes this long, out of the 25 seconds of each invocation. */
function slowJira(world: World, ms: number): { begin: () => void } {
  let left = 25_000;
  world.jira.meanwhile = () => {
    left -= ms;
    world.state.timeLeft = left;
    passTime(world, ms);
  };
  const begin = (): void => {
    left = 25_000;
    world.state.timeLeft = left;
  };
  begin();
  return { begin };
}

test('issues and rights are asked as the person who presses, never as the app', async () => {
  const world = aRunWorld(12_000);
  const runId = await preview(world);
  expect((await watched(world, runId)).plan).toMatchObject({ issues: 12_000, push: 12_000 });
  expect(world.jira.askedAs.filter((asked) => asked.endsWith('as app'))).toEqual([]);
  expect(world.jira.asked.filter((call) => call === 'searchKeys')).toHaveLength(3);
});

test('with a slow Jira, the page just asks again', async () => {
  const world = aRunWorld(12_000);
  const jira = slowJira(world, 6_000);
  let run = await begun(world);
  expect(run).toMatchObject({ phase: 'gathering', asking: { for: 'preview', of: 12_000 } });
  for (let asked = 0; run.asking !== null && asked < 50; asked++) {
    jira.begin();
    run = await continueRun(world.ports)(paula, { projectId, runId: run.id });
  }
  expect(run).toMatchObject({ phase: 'previewing', asking: null });
  world.state.timeLeft = 900_000;
  world.jira.meanwhile = () => undefined;
  await deliverAll(world);
  expect((await watched(world, run.id)).plan).toMatchObject({ issues: 12_000, push: 12_000 });
});

test('when Jira fails on the way, what was found is kept, and the next call goes on from there', async () => {
  const world = aRunWorld(12_000);
  world.jira.fail('searchKeys', new AppError('QUOTA_USED_UP', { retryAfterSeconds: 1_800 }), 1, 1);
  await expect(begun(world)).rejects.toMatchObject({
    code: 'QUOTA_USED_UP',
    facts: { retryAfterSeconds: 1_800 },
  });
  const [run] = [...world.runs.heads.values()];
  expect(await watched(world, run?.id ?? '')).toMatchObject({ phase: 'gathering', asking: { done: 5_000 } });
  passTime(world, 1_800_000);
  const now = await askedOn(world, await watched(world, run?.id ?? ''));
  expect(now).toMatchObject({ phase: 'previewing' });
});

test('an issue on two pages is in the run once', async () => {
  const world = aRunWorld(3);
  world.jira.strangePages = [
    { ids: ['20001', '20002'], next: '1' },
    { ids: ['20002', '20003'], next: null },
  ];
  const run = await begun(world);
  world.jira.strangePages = null;
  await deliverAll(world);
  expect((await itemsOf(world, run.id)).map(({ issueId }) => issueId)).toEqual(['20001', '20002', '20003']);
});

test.each([
  ['the same page again and again', [{ ids: ['20001'], next: '0' }]],
  ['endless empty pages', Array.from({ length: 30 }, (_, n) => ({ ids: [], next: String(n + 1) }))],
])('Jira returning %s is not asked without end, and the draft stays', async (_, pages) => {
  const world = aRunWorld(3);
  world.jira.strangePages = pages;
  await expect(begun(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN', facts: { by: 'jira' } });
  expect(world.jira.asked.filter((call) => call === 'searchKeys').length).toBeLessThan(6);
});

test('a search begins again if Jira no longer accepts its cursor', async () => {
  const world = aRunWorld(12_000);
  world.jira.fail(
    'searchKeys',
    new AppError('REFUSED', { by: 'jira', detail: 'The token has expired.' }),
    1,
    2,
  );
  const runId = await preview(world);
  expect((await watched(world, runId)).plan).toMatchObject({ issues: 12_000, push: 12_000 });
});

test('a search that Jira refuses is no run, and Jira’s words are shown', async () => {
  const world = aRunWorld(3);
  const no = new AppError('REFUSED', { by: 'jira', detail: 'No.' });
  world.jira.fail('searchKeys', no, 9);
  await expect(begun(world)).rejects.toMatchObject({ code: 'REFUSED', facts: { detail: 'No.' } });
  world.jira.refusedSearches.clear();
  expect(await begun(world).catch(() => null)).toBeNull();
});

test('a person who goes on with another’s draft takes it over, and its issues are found again as them', async () => {
  const world = aRunWorld(6_000);
  world.jira.hidden.set(ada.accountId, new Set(['20001']));
  world.jira.fail('searchKeys', new AppError('RATE_LIMITED', { retryAfterSeconds: 600 }), 1, 1);
  await expect(begun(world)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  const [{ id } = { id: '' }] = [...world.runs.heads.values()];
  passTime(world, 600_000);
  const draft = await begun(world, wholeProject, ada);
  expect(draft).toMatchObject({ id, phase: 'gathering', isYours: false, startedBy: 'Paula' });
  const now = await askedOn(world, draft, ada);
  expect(now).toMatchObject({ phase: 'previewing', isYours: true, startedBy: 'Ada' });
  await deliverAll(world);
  expect((await watched(world, id, ada)).plan.issues).toBe(5_999);
});

test('a draft can be discarded', async () => {
  const world = aRunWorld(6_000);
  world.jira.fail('myRights', new AppError('RATE_LIMITED', { retryAfterSeconds: 600 }));
  await expect(begun(world)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  const [{ id } = { id: '' }] = [...world.runs.heads.values()];
  await cancelRun(world.ports)(paula, { projectId, runId: id });
  passTime(world, 600_000);
  expect(await begun(world)).toMatchObject({ phase: 'previewing' });
});
