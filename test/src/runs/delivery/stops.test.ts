import { cancelRun } from '../../../../src/runs/cancel-run';
import { pauseRun } from '../../../../src/runs/pause-run';
import { resumeRun } from '../../../../src/runs/press-run';
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

async function begunPush(issues: number) {
  const world = aRunWorld(issues);
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  return { world, runId, letter };
}

/** Does something just before the nth push takes effect. */
function duringPush(world: World, nth: number, does: () => Promise<unknown>): void {
  world.connector.meanwhile = (call, at) => {
    passTime(world, 100);
    if (call === 'push' && at === nth) void does();
  };
}

test.each(['pause', 'cancel'] as const)('a %s takes effect within a window', async (what) => {
  const { world, runId, letter } = await begunPush(400);
  const verb = what === 'pause' ? pauseRun : cancelRun;
  duringPush(world, 100, () => verb(world.ports)(paula, { projectId, runId }));
  await deliver(world.ports, letter);
  expect(world.connector.pushed.length).toBeLessThanOrEqual(100 + 60);
  const { phase, standing } = await watched(world, runId);
  expect(phase).toBe(what === 'pause' ? 'paused' : 'cancelled');
  expect(standing.by).toMatchObject({ unknown: 0, onTheWay: 0 });
  expect(standing.by[what === 'pause' ? 'waiting' : 'notSent']).toBe(400 - world.connector.pushed.length);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a paused run goes on where it stopped', async () => {
  const { world, runId, letter } = await begunPush(200);
  duringPush(world, 50, () => pauseRun(world.ports)(paula, { projectId, runId }));
  await deliver(world.ports, letter);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { by: 'person', name: 'Paula' },
  });
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 200 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each(['pause', 'cancel'] as const)('a %s during a hand-over stops the run there', async (what) => {
  const { world, runId, letter } = await begunPush(200);
  const verb = what === 'pause' ? pauseRun : cancelRun;
  const slow = haltingPorts(world.ports, ({ call }) => call === 'events.call');
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 50) world.state.timeLeft = 10_000;
  };
  const first = deliver(slow.ports, letter);
  await slow.halted;
  await verb(world.ports)(paula, { projectId, runId });
  slow.goOn();
  await first;
  const pushedThen = world.connector.pushed.length;
  await deliverAll(world);
  expect(world.connector.pushed.length).toBe(pushedThen);
  expect((await watched(world, runId)).phase).toBe(what === 'pause' ? 'paused' : 'cancelled');
  if (what === 'cancel') expect(world.runs.ends.get(runId)).toMatchObject({ how: 'cancelled' });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a run whose function died while pausing can go on, and items on their way are unknown', async () => {
  const { world, runId, letter } = await begunPush(200);
  const killed = haltingPorts(world.ports, ({ call, nth }) => call === 'connector.push' && nth > 100);
  await Promise.race([deliver(killed.ports, letter), killed.halted]);
  await pauseRun(world.ports)(paula, { projectId, runId });
  expect((await watched(world, runId)).phase).toBe('pausing');
  await deliverAll(world, repeated(letter));
  expect((await watched(world, runId)).phase).toBe('paused');
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  const { phase, standing } = await watched(world, runId);
  expect(phase).toBe('done');
  expect(standing.by.unknown).toBeGreaterThan(0);
  expect(await liesOf(world, runId)).toEqual([]);
});
