import { cancelRun } from '../../../src/runs/cancel-run';
import { countPast } from '../../../src/runs/count-past';
import { openBulk } from '../../../src/runs/open-bulk';
import { projectId } from '../../builders';
import type { World } from '../../ports';
import { aRunWorld, deliverAll, paula, preview, pushed, start, watched } from '../../run-world';

const ada = { ...paula, accountId: '5b10a2844c20165700ede21a' };
const opened = (world: World, caller = paula) => {
  world.jira.asUser = caller.accountId;
  return openBulk(world.ports)(caller, { projectId });
};
const counted = (world: World, caller = paula) => {
  world.jira.asUser = caller.accountId;
  return countPast(world.ports)(caller, { projectId });
};

test('a discarded preview is not shown as a run, neither to its maker nor to others', async () => {
  const world = aRunWorld(3);
  const runId = await preview(world);
  expect((await opened(world, ada)).current?.id).toBe(runId);
  await cancelRun(world.ports)(paula, { projectId, runId });
  for (const who of [paula, ada])
    expect(await opened(world, who)).toMatchObject({ current: null, history: [] });
  expect(await watched(world, runId)).toMatchObject({ phase: 'cancelled', isStarted: false });
});

test('after a discarded preview, people still come back to the run before it', async () => {
  const world = aRunWorld(3);
  const first = await pushed(world);
  const runId = await preview(world);
  await cancelRun(world.ports)(paula, { projectId, runId });
  expect(await opened(world, ada)).toMatchObject({
    current: { id: first, phase: 'done' },
    history: [{ id: first }],
  });
});

test('a run that was started and cancelled is shown as a run', async () => {
  const world = aRunWorld(10, 1);
  const runId = await preview(world);
  await start(world, runId, 5);
  await deliverAll(world);
  await cancelRun(world.ports)(paula, { projectId, runId });
  expect(await opened(world, ada)).toMatchObject({
    current: { id: runId, phase: 'cancelled', isStarted: true },
    history: [{ id: runId }],
  });
  expect(await counted(world)).toMatchObject({ runs: [{ id: runId, by: { pushed: 5, notSent: 5 } }] });
});

test('the maker’s history has counts without asking Jira, and others’ excludes what is hidden from them', async () => {
  const world = aRunWorld(20);
  const runId = await pushed(world);
  world.jira.asked.splice(0);
  expect(await counted(world)).toMatchObject({ runs: [{ id: runId, by: { pushed: 20 } }] });
  expect(world.jira.asked).toEqual([]);
  world.jira.hidden.set(ada.accountId, new Set(['20001', '20002']));
  expect(await counted(world, ada)).toMatchObject({ runs: [{ id: runId, by: { pushed: 18 } }] });
});

test('somebody else’s large run shows no counts before it is opened, because Jira is asked about each issue', async () => {
  const world = aRunWorld(1_200);
  const runId = await pushed(world);
  expect(await counted(world, ada)).toEqual({ runs: [] });
  await watched(world, runId, ada);
  expect(await counted(world, ada)).toMatchObject({ runs: [{ by: { pushed: 1_200 } }] });
});
