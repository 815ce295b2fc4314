import { AppError } from '../../../../src/shared/app-error';
import { haltingPorts } from './mortal';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  paula,
  preview,
  repeated,
  start,
  watched,
} from '../../../run-world';

test('five are tried first, then the rest is pushed', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  await start(world, runId, 5);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'tried',
    standing: { by: { pushed: 5, waiting: 95 } },
  });
  expect(world.connector.pushed).toHaveLength(5);
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 100 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('trying five of at most five is the whole run', async () => {
  const world = aRunWorld(5);
  const runId = await preview(world);
  await start(world, runId, 5);
  await deliverAll(world);
  expect((await watched(world, runId)).phase).toBe('done');
});

test('items that may no longer be sent do not count among the five', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  world.jira.readOnly.set(paula.accountId, new Set(['20001', '20003']));
  await start(world, runId, 5);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by).toMatchObject({ pushed: 5, skipped: 2, waiting: 93 });
});

test('a try that goes on in another delivery sends the rest of the five, whatever was left out before', async () => {
  const world = aRunWorld(100, 1);
  const runId = await preview(world);
  world.jira.readOnly.set(paula.accountId, new Set(['20001', '20003']));
  const tooFast = new AppError('RATE_LIMITED', { retryAfterSeconds: 120 });
  world.connector.fail({ call: 'push', error: tooFast, skip: 2 });
  await start(world, runId, 5);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by).toMatchObject({ pushed: 5, skipped: 2, waiting: 93 });
});

test('a try that dies in the middle does not try five more', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  await start(world, runId, 5);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  const killed = haltingPorts(world.ports, ({ call, when }) => call === 'connector.push' && when === 'after');
  await Promise.race([deliver(killed.ports, letter), killed.halted]);
  await deliverAll(world, repeated(letter));
  expect(world.connector.pushed.length).toBeLessThanOrEqual(5);
  expect((await watched(world, runId)).phase).toBe('tried');
  expect(await liesOf(world, runId)).toEqual([]);
});
