import { AppError } from '../../../../src/shared/app-error';
import { haltingPorts } from './mortal';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  passTime,
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

test('an event that comes twice, and old ones that come late, change nothing', async () => {
  const { world, runId, letter } = await begunPush(120);
  await deliver(world.ports, letter);
  const asked = world.connector.asked.length;
  const old = { body: { ...letter.body, epoch: 1 } };
  const future = { body: { ...letter.body, epoch: 7 } };
  for (const late of [letter, repeated(letter), old, repeated(old), future])
    expect(await deliver(world.ports, late)).toBeNull();
  expect(world.connector.asked.length).toBe(asked);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 120 } } });
});

test('a twin event waits while the other delivery is at work, and finds nothing left to do', async () => {
  const { world, runId, letter } = await begunPush(120);
  const slow = haltingPorts(world.ports, ({ call, nth }) => call === 'connector.push' && nth > 40);
  const first = deliver(slow.ports, letter);
  await slow.halted;
  const told = await deliver(world.ports, letter);
  expect(told).toMatchObject({ data: { why: 'twin' } });
  expect(await deliver(world.ports, repeated(letter, told?.data))).toMatchObject({ data: { why: 'twin' } });
  slow.goOn();
  await first;
  expect(await deliver(world.ports, repeated(letter, told?.data))).toBeNull();
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 120 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a displaced delivery sends nothing beyond what it had written down', async () => {
  const { world, runId, letter } = await begunPush(300);
  const frozen = haltingPorts(world.ports, ({ call, nth }) => call === 'connector.push' && nth > 60);
  const slow = deliver(frozen.ports, letter);
  await frozen.halted;
  const before = world.connector.pushed.length;
  world.connector.fail({ call: 'push', error: new AppError('TOKEN_REJECTED'), skip: 0 });
  await deliver(world.ports, repeated(letter));
  const inBetween = world.connector.pushed.length;
  frozen.goOn();
  await slow;
  expect(world.connector.pushed.length - inBetween).toBeLessThanOrEqual(60);
  expect(inBetween).toBeGreaterThanOrEqual(before);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('what a delivery taken for dead still records of its last items is told', async () => {
  const { world, runId, letter } = await begunPush(100);
  const frozen = haltingPorts(world.ports, ({ call, nth }) => call === 'connector.push' && nth > 60);
  const slow = deliver(frozen.ports, letter);
  await frozen.halted;
  passTime(world, 200_000);
  await deliverAll(world, repeated(letter));
  const { unknown } = (await watched(world, runId)).standing.by;
  expect(unknown).toBeGreaterThan(0);
  frozen.goOn();
  await slow;
  const { phase, standing } = await watched(world, runId);
  expect([phase, standing.by.unknown]).toEqual(['done', expect.any(Number)]);
  expect(standing.by.unknown).toBeLessThan(unknown);
  expect(await liesOf(world, runId)).toEqual([]);
});
