import { AppError } from '../../../../src/shared/app-error';
import { resumeRun } from '../../../../src/runs/press-run';
import { pauseRun } from '../../../../src/runs/pause-run';
import { projectId } from '../../../builders';
import type { World } from '../../../ports';
import { haltingPorts } from './mortal';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  passTime,
  paula,
  preview,
  repeated,
  start,
  watched,
} from '../../../run-world';

const hour = 3_600_000;

/** Delivers requested events, up to this many. */
async function deliverSome(world: World, most: number): Promise<number> {
  let deliveries = 0;
  for (let letter = nextLetter(world); letter && deliveries < most; letter = nextLetter(world)) {
    deliveries += 1;
    await deliver(world.ports, letter);
  }
  return deliveries;
}

test('a run whose deliveries keep dying pauses after a few, with a sentence', async () => {
  const world = aRunWorld(30);
  const runId = await preview(world);
  await start(world, runId);
  let letter = nextLetter(world);
  for (let deaths = 0; deaths < 20 && letter; deaths++) {
    const killed = haltingPorts(world.ports, ({ call, when }) => call === 'runs.chunk' && when === 'before');
    await Promise.race([deliver(killed.ports, letter), killed.halted]);
    passTime(world, 200_000);
    letter = repeated(letter);
    if ((await watched(world, runId)).phase === 'paused') break;
  }
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { why: 'noProgress', code: 'UNEXPECTED' },
  });
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  expect((await watched(world, runId)).phase).toBe('done');
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a run that waits for hours pauses and says for whom, instead of one delivery a minute', async () => {
  const world = aRunWorld(30);
  const runId = await preview(world);
  await start(world, runId);
  const busy = new AppError('RATE_LIMITED', { retryAfterSeconds: 800 });
  world.connector.fail({ call: 'push', error: busy, times: 100_000 });
  const begunAt = world.state.now.getTime();
  await deliverSome(world, 500);
  expect(world.state.now.getTime() - begunAt).toBeLessThan(7 * hour);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { why: 'trouble', code: 'RATE_LIMITED' },
    standing: { by: { waiting: 30 } },
  });
});

test('a wait of two hours becomes a new event: nothing sleeps, and nothing more is sent', async () => {
  const world = aRunWorld(200);
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  world.connector.asked.length = 0;
  const down = new AppError('RATE_LIMITED', { retryAfterSeconds: 7_200 });
  world.connector.fail({ call: 'push', error: down, times: 1_000 });
  const begunAt = world.state.now.getTime();
  if (letter) await deliver(world.ports, letter);
  expect(world.state.now.getTime() - begunAt).toBeLessThan(10_000);
  expect(world.connector.asked.length).toBeLessThanOrEqual(4);
  expect(world.events).toMatchObject([{ afterSeconds: 7_200 }]);
  expect((await watched(world, runId)).waits).toMatchObject({ code: 'RATE_LIMITED' });
});

test('a resume whose answer was lost does not go on by itself, even if the queue took the event', async () => {
  const world = aRunWorld(40);
  const runId = await preview(world);
  world.connector.fail({ call: 'push', error: new AppError('TOKEN_REJECTED'), skip: 10, times: 4 });
  await start(world, runId);
  await deliverAll(world);
  expect((await watched(world, runId)).phase).toBe('paused');
  const pushed = world.connector.pushed.length;
  const { call } = world.ports.events;
  const events = {
    ...world.ports.events,
    call: async (...asked: Parameters<typeof call>) => {
      await call(...asked);
      throw new AppError('PLATFORM_DOWN');
    },
  };
  const lossy = { ...world.ports, events };
  await expect(resumeRun(lossy)(paula, { projectId, runId })).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
  });
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(pushed);
  expect((await watched(world, runId)).phase).toBe('paused');
  // The probe meets what is left of the fault.
  for (let again = 0; again < 5 && (await watched(world, runId)).phase === 'paused'; again++) {
    await resumeRun(world.ports)(paula, { projectId, runId });
    await deliverAll(world);
  }
  expect((await watched(world, runId)).phase).toBe('done');
  expect(await liesOf(world, runId)).toEqual([]);
});

test('after thirty pauses, a look reads no more journals than after three', async () => {
  const world = aRunWorld(60);
  const runId = await preview(world);
  await start(world, runId);
  const journalsAfter: number[] = [];
  for (let n = 0; n < 30; n++) {
    let sent = 0;
    const pass = world.connector.meanwhile;
    world.connector.meanwhile = (what, nth) => {
      pass(what, nth);
      if (what === 'push' && ++sent === 1) void pauseRun(world.ports)(paula, { projectId, runId });
    };
    await deliverAll(world);
    world.connector.meanwhile = pass;
    journalsAfter.push((await world.runs.journals(runId)).length);
    passTime(world, 60_000);
    if ((await watched(world, runId)).phase !== 'paused') break;
    await resumeRun(world.ports)(paula, { projectId, runId });
  }
  expect(Math.max(...journalsAfter)).toBeLessThanOrEqual(3);
  expect(await liesOf(world, runId)).toEqual([]);
});
