import { cancelRun } from '../../../src/runs/cancel-run';
import { pauseRun } from '../../../src/runs/pause-run';
import { resumeRun, startPush } from '../../../src/runs/press-run';
import { previewRun } from '../../../src/runs/preview-run';
import { projectId } from '../../builders';
import type { World } from '../../ports';
import {
  aRunWorld,
  deliverAll,
  liesOf,
  passTime,
  paula,
  preview,
  pushed,
  start,
  watched,
  wholeProject,
} from '../../run-world';

const verbs = { start: startPush, pause: pauseRun, resume: resumeRun, cancel: cancelRun } as const;
const command = (world: World, runId: string, what: keyof typeof verbs) =>
  what === 'start'
    ? startPush(world.ports)(paula, { projectId, runId, first: null })
    : verbs[what](world.ports)(paula, { projectId, runId });

const situations = {
  previewing: async (world: World) => {
    const begun = await previewRun(world.ports)(paula, { projectId, choice: wholeProject });
    return begun.begun ? begun.run.id : '';
  },
  ready: (world: World) => preview(world),
  tried: async (world: World) => {
    const runId = await preview(world);
    await start(world, runId, 5);
    await deliverAll(world);
    return runId;
  },
  pushing: async (world: World) => {
    const runId = await preview(world);
    await start(world, runId);
    return runId;
  },
  paused: async (world: World) => {
    const runId = await situations.pushing(world);
    await command(world, runId, 'pause');
    return runId;
  },
  stalled: async (world: World) => {
    const runId = await situations.pushing(world);
    world.events.length = 0;
    passTime(world, 3_600_000);
    return runId;
  },
  done: (world: World) => pushed(world),
  cancelled: async (world: World) => {
    const runId = await preview(world);
    await command(world, runId, 'cancel');
    return runId;
  },
};

test.each([
  ['previewing', 'start', 'previewing'],
  ['previewing', 'pause', 'paused'],
  ['previewing', 'resume', 'previewing'],
  ['previewing', 'cancel', 'cancelled'],
  ['ready', 'start', 'pushing'],
  ['ready', 'pause', 'ready'],
  ['ready', 'resume', 'ready'],
  ['ready', 'cancel', 'cancelled'],
  ['tried', 'start', 'pushing'],
  ['tried', 'pause', 'tried'],
  ['tried', 'cancel', 'cancelled'],
  ['pushing', 'start', 'pushing'],
  ['pushing', 'pause', 'paused'],
  ['pushing', 'resume', 'pushing'],
  ['pushing', 'cancel', 'cancelled'],
  ['paused', 'start', 'paused'],
  ['paused', 'pause', 'paused'],
  ['paused', 'resume', 'pushing'],
  ['paused', 'cancel', 'cancelled'],
  ['stalled', 'pause', 'paused'],
  ['stalled', 'resume', 'pushing'],
  ['stalled', 'cancel', 'cancelled'],
  ['done', 'start', 'done'],
  ['done', 'pause', 'done'],
  ['done', 'resume', 'done'],
  ['done', 'cancel', 'done'],
  ['cancelled', 'start', 'cancelled'],
  ['cancelled', 'resume', 'cancelled'],
] as const)('a run that is %s, after the command to %s, is %s', async (situation, what, then) => {
  const world = aRunWorld(12);
  const runId = await situations[situation](world);
  expect((await watched(world, runId)).phase).toBe(situation);
  expect((await command(world, runId, what)).phase).toBe(then);
  await deliverAll(world);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('starting twice starts once', async () => {
  const world = aRunWorld(12);
  const runId = await preview(world);
  await Promise.all([start(world, runId), start(world, runId)]);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by.pushed).toBe(12);
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each(['start', 'resume'] as const)(
  'a %s whose event the queue does not take changes nothing',
  async (what) => {
    const world = aRunWorld(12);
    const runId = await situations[what === 'start' ? 'ready' : 'paused'](world);
    world.events.length = 0;
    world.state.queueIsDown = true;
    await expect(command(world, runId, what)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    world.state.queueIsDown = false;
    expect((await watched(world, runId)).phase).toBe(what === 'start' ? 'ready' : 'paused');
    await command(world, runId, what);
    await deliverAll(world);
    expect((await watched(world, runId)).standing.by.pushed).toBe(12);
  },
);

test('a start whose event was taken counts, even if the event’s name could not be stored', async () => {
  const world = aRunWorld(12);
  const runId = await preview(world);
  world.runs.fail('saveIntent', 10, 1);
  expect((await start(world, runId)).phase).toBe('pushing');
  world.runs.recover();
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 12 } } });
});

test('cancelling a run takes its waiting event back', async () => {
  const world = aRunWorld(12);
  const runId = await situations.pushing(world);
  await command(world, runId, 'cancel');
  expect(world.takenBack).toHaveLength(1);
  expect((await preview(world)).length).toBeGreaterThan(0);
});

test.each(['start', 'pause', 'resume', 'cancel'] as const)(
  'a run of another project refuses the command to %s',
  async (what) => {
    const world = aRunWorld(1);
    const runId = await preview(world);
    const other = { ...paula, projectId: '999' };
    const question = { projectId: '999', runId };
    const asked =
      what === 'start'
        ? startPush(world.ports)(other, { ...question, first: null })
        : verbs[what](world.ports)(other, question);
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
);
