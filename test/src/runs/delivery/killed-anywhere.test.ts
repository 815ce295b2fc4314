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

async function countUses(): Promise<number> {
  const { world, letter } = await begunPush();
  const watching = haltingPorts(world.ports, () => false);
  await deliver(watching.ports, letter);
  return watching.uses();
}

test.each(['before', 'after'] as const)(
  'a delivery killed %s any use of a port loses nothing, doubles nothing and reports nothing false',
  async (when) => {
    const uses = await countUses();
    expect(uses).toBeGreaterThan(issues);
    for (let nth = 0; nth < uses; nth++) {
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
  const uses = await countUses();
  for (let nth = 0; nth < uses; nth++) {
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

test('a delivery that dies, and whose successor dies too, is taken over again', async () => {
  const uses = await countUses();
  for (let nth = 0; nth < uses; nth += 7) {
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
