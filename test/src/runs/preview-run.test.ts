import type { RunChoice } from '../../../src/contract/runs/choice';
import { AppError } from '../../../src/shared/app-error';
import { continueRun } from '../../../src/runs/continue-run';
import { cancelRun } from '../../../src/runs/cancel-run';
import { openBulk } from '../../../src/runs/open-bulk';
import { previewRun } from '../../../src/runs/preview-run';
import { projectId } from '../../builders';
import { aWorld, type World } from '../../ports';
import { aRunWorld, deliverAll, paula, preview, pushed, wholeProject } from '../../run-world';

const ask = (world: World, choice: RunChoice = wholeProject) =>
  previewRun(world.ports)(paula, { projectId, choice });

test('a run is stored before its event is pushed', async () => {
  const world = aRunWorld(3);
  const begun = await ask(world);
  expect(begun).toMatchObject({ begun: true, run: { phase: 'previewing', isYours: true } });
  expect(world.events).toMatchObject([{ epoch: 1, projectId }]);
  const writes = world.runs.writes.filter((call) => call !== 'saveProjectRuns');
  expect(writes.slice(0, 2)).toEqual(['create', 'saveIntent']);
});

test.each([
  ['status = Done) OR (project = SEC', 'INVALID_INPUT'],
  ['summary ~ "open', 'INVALID_INPUT'],
])('a refinement that would leave its parentheses is refused: %s', async (jql, code) => {
  const world = aRunWorld(3);
  await expect(ask(world, { ...wholeProject, jql })).rejects.toMatchObject({ code });
  expect([world.runs.heads.size, world.events.length]).toEqual([0, 0]);
});

test('what Jira says of a refinement is passed on', async () => {
  const world = aRunWorld(3);
  world.jira.refusedSearches.set('nonsense', 'Field nonsense does not exist.');
  await expect(ask(world, { ...wholeProject, jql: 'nonsense = 1' })).rejects.toMatchObject({
    code: 'REFUSED',
    facts: { by: 'jira', detail: 'Field nonsense does not exist.' },
  });
  expect(world.runs.heads.size).toBe(0);
});

test('without a connection, nothing begins', async () => {
  const world = aWorld({ connection: null });
  await expect(ask(world)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
});

test('linked issues are searched by our mirror alone if Jira does not know the Connector’s property', async () => {
  const world = aRunWorld(3);
  world.jira.refusedSearches.set('salesforceAssociatedIds', 'Field does not exist.');
  await preview(world, { how: 'project', jql: 'a = 1 OR b = 2', onlyLinked: true, onlyChanged: false });
  expect(world.jira.searches[0]).toBe(
    `project = ${projectId} AND (sfLinkCount > 0) AND (a = 1 OR b = 2) ORDER BY key ASC`,
  );
});

test('a second person gets the run under way', async () => {
  const world = aRunWorld(3);
  const runId = await preview(world);
  expect(await ask(world)).toMatchObject({ begun: false, underWay: { id: runId, phase: 'ready' } });
  expect(world.runs.heads.size).toBe(1);
});

test('when two people begin at once, the one without the lock gets an error and begins nothing', async () => {
  const world = aRunWorld(3);
  world.state.lockIsHeld = true;
  await expect(ask(world)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.runs.heads.size).toBe(0);
});

test('a queue that is down leaves a draft that can be continued', async () => {
  const world = aRunWorld(3);
  world.state.queueIsDown = true;
  await expect(ask(world)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  world.state.queueIsDown = false;
  const again = await ask(world);
  expect(again).toMatchObject({ begun: false, underWay: { phase: 'gathering', asking: { for: 'preview' } } });
  const runId = again.begun ? again.run.id : again.underWay.id;
  const now = await continueRun(world.ports)(paula, { projectId, runId });
  expect(now).toMatchObject({ phase: 'previewing', asking: null });
});

test('the page opens with the run under way, or the last one, and lists those that pushed', async () => {
  const world = aRunWorld(3);
  const first = await pushed(world);
  world.state.now = new Date(world.state.now.getTime() + 60_000);
  const second = await preview(world);
  await cancelRun(world.ports)(paula, { projectId, runId: second });
  await deliverAll(world);
  const { current, history } = await openBulk(world.ports)(paula, { projectId });
  // A discarded preview was never a run.
  expect(current).toMatchObject({ id: first, phase: 'done' });
  expect(history.map(({ id, ended }) => [id, ended?.how])).toEqual([[first, 'done']]);
});

test('a page without any run opens', async () => {
  const opened = await openBulk(aRunWorld(0).ports)(paula, { projectId });
  expect(opened).toMatchObject({ current: null, history: [], isConnected: true });
});

test('nothing begins while Jira is down', async () => {
  const world = aRunWorld(3);
  world.jira.fail('count', new AppError('PLATFORM_DOWN'));
  await expect(ask(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(world.events).toEqual([]);
});
