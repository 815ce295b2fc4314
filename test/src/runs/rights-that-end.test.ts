import { pauseRun } from '../../../src/runs/pause-run';
import { previewRun } from '../../../src/runs/preview-run';
import { projectId } from '../../builders';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  passTime,
  paula,
  preview,
  start,
  watched,
  wholeProject,
} from '../../run-world';
import { ada, adasHundred, resumed } from './adas-hundred';

const day = 86_400_000;

test('rights count for a day from the press, then the run pauses until somebody presses again', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  passTime(world, day);
  if (letter) await deliver(world.ports, letter);
  expect(world.connector.pushed).toEqual([]);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'makersRights' } });
  await resumed(world, runId, paula);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 100 } } });
});

test('only the maker’s press renews the maker’s rights, even if somebody else has just pressed', async () => {
  const { world, runId } = await adasHundred();
  passTime(world, day - 60_000);
  await start(world, runId, null, paula);
  passTime(world, 120_000);
  await deliverAll(world);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'paused',
    pause: { why: 'makersRights' },
  });
  await resumed(world, runId, paula);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'paused',
    pause: { why: 'makersRights' },
  });
  expect(world.connector.pushed).toEqual([]);
  await resumed(world, runId, ada);
  expect(world.connector.pushed).toHaveLength(100);
});

test('rights that end in the middle of a push stop it in good order', async () => {
  const world = aRunWorld(200);
  const runId = await preview(world);
  await start(world, runId);
  let pushes = 0;
  const pass = world.connector.meanwhile;
  world.connector.meanwhile = (call, nth) => {
    pass(call, nth);
    if (call === 'push' && ++pushes === 60) passTime(world, day);
  };
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'makersRights' } });
  expect(world.connector.pushed.length).toBeLessThan(110);
  await resumed(world, runId, paula);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 200 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('the page shows until when rights count, by the earlier of the two presses', async () => {
  const { world, runId } = await adasHundred();
  const atPreview = (await watched(world, runId, ada)).rightsUntil;
  passTime(world, 3_600_000);
  await start(world, runId, null, paula);
  expect((await watched(world, runId, ada)).rightsUntil).toBe(atPreview);
});

test('a run planned by the first release has no recorded rights, and the next press asks for them', async () => {
  const world = aRunWorld(30);
  const runId = await preview(world);
  world.runs.recorded.clear();
  world.runs.gatherings.clear();
  const intent = world.runs.intents.get(runId);
  if (intent) world.runs.intents.set(runId, { ...intent, makerAskedAt: null, starterAskedAt: null });
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 30 } } });
});

test('a preview begun by the first release pauses, and a press finds its issues again', async () => {
  const world = aRunWorld(30);
  const begun = await previewRun(world.ports)(paula, { projectId, choice: wholeProject });
  const runId = begun.begun ? begun.run.id : '';
  world.runs.recorded.clear();
  world.runs.gatherings.clear();
  world.runs.pages.clear();
  const intent = world.runs.intents.get(runId);
  if (intent) world.runs.intents.set(runId, { ...intent, makerAskedAt: null });
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'makersRights' } });
  await resumed(world, runId, paula);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { issues: 30, push: 30 } });
});

test('a paused run continues in the name of the person who resumes it', async () => {
  const { world, runId } = await adasHundred();
  await start(world, runId, null, ada);
  await pauseRun(world.ports)(ada, { projectId, runId });
  await deliverAll(world);
  await resumed(world, runId, paula);
  expect(world.connector.pushed).toHaveLength(60);
  expect(await watched(world, runId, ada)).toMatchObject({ pushedBy: 'Paula' });
});
