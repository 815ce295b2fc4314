import { leaseMs } from '../../../../src/connections/sending-lease';
import { firstId } from '../../../../src/connections/model/registry';
import { startSending, stopSending } from '../../../../src/connections/stop-sending';
import { asAppError } from '../../../../src/shared/consequence';
import { openBulk } from '../../../../src/runs/open-bulk';
import { resumeRun } from '../../../../src/runs/press-run';
import { ada, anAdmin, evan, projectId } from '../../../builders';
import type { World } from '../../../ports';
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
} from '../../../run-world';

const why = { id: null, reason: 'Salesforce is being cleaned up' };
const stop = (world: World) => stopSending(world.ports)(anAdmin(), why);
const startAgain = (world: World) => startSending(world.ports)(anAdmin(), { id: null });
const writes = ({ connector }: World) => connector.asked.filter((line) => !line.startsWith('readLinks'));

/** A run whose delivery is stopped by an admin while its nth push is under way; gives what was sent when. */
async function stoppedAtPush(world: World, nth: number) {
  const seen = { atAnswer: -1, stopping: null as Promise<unknown> | null };
  const runId = await preview(world);
  await start(world, runId);
  world.connector.meanwhile = (call, count) => {
    passTime(world, 100);
    if (call === 'push' && count === nth)
      seen.stopping = stop(world).then(() => (seen.atAnswer = writes(world).length));
  };
  await deliverAll(world);
  await seen.stopping;
  return { runId, atAnswer: seen.atAnswer };
}

test('a stop in mid-chunk holds: nothing is sent after its answer, and the run pauses with who, since when and why', async () => {
  const world = aRunWorld(200);
  const { runId, atAnswer } = await stoppedAtPush(world, 30);
  const paused = await watched(world, runId);
  expect(paused).toMatchObject({
    phase: 'paused',
    pause: { by: 'trouble', why: 'trouble', code: 'SENDING_STOPPED' },
    stop: { name: 'Ada', reason: 'Salesforce is being cleaned up', isSite: true },
    standing: { by: { failed: 0, refused: 0, unknown: 0, onTheWay: 0 } },
  });
  expect(writes(world)).toHaveLength(atAnswer);
  // A lease of pushes, each a tenth of a second, and what was under way.
  expect(atAnswer).toBeLessThan(30 + leaseMs / 100 + 10);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a stopped run cannot be resumed until sending is started again, and then ends as if nothing had been', async () => {
  const world = aRunWorld(60);
  const { runId, atAnswer } = await stoppedAtPush(world, 10);
  await expect(resumeRun(world.ports)(paula, { projectId, runId })).rejects.toMatchObject({
    code: 'SENDING_STOPPED',
    facts: { stop: { name: 'Ada' } },
  });
  expect(writes(world)).toHaveLength(atAnswer);
  await startAgain(world);
  expect((await watched(world, runId)).stop).toBeUndefined();
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('while sending is stopped a preview goes on, its push cannot be started, and the page says so before', async () => {
  const world = aRunWorld(5);
  await stop(world);
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', stop: { name: 'Ada' } });
  expect(await openBulk(world.ports)(paula, { projectId })).toMatchObject({ stop: { name: 'Ada' } });
  await expect(start(world, runId)).rejects.toMatchObject({ code: 'SENDING_STOPPED' });
  expect(world.events).toEqual([]);
  expect(writes(world)).toEqual([]);
  await startAgain(world);
  await start(world, runId);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by.pushed).toBe(5);
});

test('a stop between Start and the first delivery pauses the run before its first request', async () => {
  const world = aRunWorld(5);
  const runId = await preview(world);
  await start(world, runId);
  await stop(world);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { code: 'SENDING_STOPPED' } });
  expect(writes(world)).toEqual([]);
});

test('two people stop at once: whoever is answered is answered when nothing is sent any more', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  await start(world, runId);
  const answered: number[] = [];
  const stops: Promise<string>[] = [];
  world.connector.meanwhile = (call, count) => {
    passTime(world, 100);
    if (call !== 'push' || count !== 20) return;
    for (const accountId of [ada, evan]) {
      const stopping = stopSending(world.ports)({ accountId }, why).then(({ changed }) => {
        answered.push(writes(world).length);
        return changed ? 'first' : 'second';
      });
      // These locks let both in at once; the revision then refuses one of them.
      stops.push(stopping.catch((error: unknown) => asAppError(error).code));
    }
  };
  await deliverAll(world);
  expect((await Promise.all(stops)).toSorted()).toEqual(['CHANGED_MEANWHILE', 'first']);
  expect(answered).toEqual([writes(world).length]);
  expect((await watched(world, runId)).phase).toBe('paused');
});

test('a stop of another connection changes nothing', async () => {
  const world = aRunWorld(5);
  const [first] = world.store.stored.connections;
  if (!first) throw new Error('no connection');
  world.store.stored = { ...world.store.stored, connections: [first, { ...first, id: 'other' }] };
  await stopSending(world.ports)(anAdmin(), { ...why, id: 'other' });
  const runId = await preview(world);
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done' });
});

test('a registry that cannot be read holds every write: the run waits, and goes on by itself', async () => {
  const world = aRunWorld(60);
  const runId = await preview(world);
  await start(world, runId);
  let heldAt = -1;
  world.connector.meanwhile = (call, count) => {
    passTime(world, 100);
    if (call === 'push' && count === 15) {
      world.store.down.add('registry');
      passTime(world, leaseMs);
      heldAt = writes(world).length;
    }
  };
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  await deliver(world.ports, letter);
  // Only those whose leave was given before.
  expect(writes(world).length - heldAt).toBeLessThanOrEqual(4);
  world.store.down.clear();
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a run of a thousand items reads the registry about once a second and no more', async () => {
  const world = aRunWorld(1_000, 8);
  const runId = await preview(world);
  await start(world, runId);
  const reads = jest.spyOn(world.store, 'registry');
  const begunAt = world.state.now.getTime();
  await deliverAll(world);
  const seconds = (world.state.now.getTime() - begunAt) / 1000;
  expect((await watched(world, runId)).standing.by.pushed).toBe(1_000);
  expect(reads.mock.calls.length).toBeLessThan(seconds + 40);
});

test('the stop of one connection is told as its own', async () => {
  const world = aRunWorld(3);
  await stopSending(world.ports)(anAdmin(), { ...why, id: firstId });
  expect((await openBulk(world.ports)(paula, { projectId })).stop).toMatchObject({ isSite: false });
});
