import { sampleOf } from '../../../sample-of';
import { haltingPorts } from './mortal';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  preview,
  repeated,
  start,
  watched,
} from '../../../run-world';

const issues = 70;
const atOnce = 4;
/** The most items on their way: the current window, and the next one that is being prepared. */
const mostUnknown = 8 + 40 + 12;

async function begunPush() {
  const world = aRunWorld(issues, atOnce);
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  return { world, runId, letter };
}

/** Every use of a port in a delivery nothing happens to, in order; one of so many that are alike, unless all are tried. */
async function usesOfPorts(oneOf: number): Promise<readonly number[]> {
  const { world, letter } = await begunPush();
  const calls = new Map<number, string>();
  const watching = haltingPorts(world.ports, ({ nth, call }) => {
    calls.set(nth, call);
    return false;
  });
  await deliver(watching.ports, letter);
  expect(watching.uses()).toBeGreaterThan(issues);
  expect(calls.size).toBe(watching.uses());
  return sampleOf([...calls.keys()], oneOf, (nth) => calls.get(nth) ?? '');
}

test.each(['before', 'after'] as const)(
  'a delivery killed %s any use of a port loses nothing, doubles nothing and reports nothing false',
  async (when) => {
    for (const nth of await usesOfPorts(4)) {
      const { world, runId, letter } = await begunPush();
      const killed = haltingPorts(world.ports, (moment) => moment.nth === nth && moment.when === when);
      await Promise.race([deliver(killed.ports, letter), killed.halted]);
      await deliverAll(world, repeated(letter));
      const { phase, standing } = await watched(world, runId);
      expect([nth, await liesOf(world, runId), phase]).toEqual([nth, [], 'done']);
      expect(standing.by.unknown).toBeLessThanOrEqual(mostUnknown);
    }
  },
);

test('a frozen delivery that goes on after another took its place doubles nothing', async () => {
  for (const nth of await usesOfPorts(4)) {
    const { world, runId, letter } = await begunPush();
    const frozen = haltingPorts(world.ports, (moment) => moment.nth === nth && moment.when === 'before');
    const slow = deliver(frozen.ports, letter);
    await Promise.race([slow, frozen.halted]);
    await deliverAll(world, repeated(letter));
    frozen.goOn();
    await slow;
    await deliverAll(world);
    const { phase } = await watched(world, runId);
    expect([nth, await liesOf(world, runId), phase]).toEqual([nth, [], 'done']);
  }
});

test('a delivery that dies, and whose successor dies too, is taken over once more', async () => {
  for (const nth of await usesOfPorts(7)) {
    const { world, runId, letter } = await begunPush();
    const first = haltingPorts(world.ports, (moment) => moment.nth === 30 && moment.when === 'after');
    await Promise.race([deliver(first.ports, letter), first.halted]);
    const second = haltingPorts(world.ports, (moment) => moment.nth === nth && moment.when === 'after');
    await Promise.race([deliver(second.ports, repeated(letter)), second.halted]);
    await deliverAll(world, repeated(letter));
    const { phase } = await watched(world, runId);
    expect([nth, await liesOf(world, runId), phase]).toEqual([nth, [], 'done']);
  }
});
