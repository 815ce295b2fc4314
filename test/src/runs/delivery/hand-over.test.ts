import type { World } from '../../../ports';
import { haltingPorts } from './mortal';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  preview,
  pushed,
  repeated,
  start,
  watched,
} from '../../../run-world';

const pushJournals = ({ runs }: World) => [...runs.rows.values()].filter(({ work }) => work === 'push');

/** Each delivery runs out of time after this many calls to the Connector. */
function shortOfTime(world: World, calls: number): void {
  let left = calls;
  world.connector.meanwhile = () => {
    left -= 1;
    world.state.timeLeft = left > 0 ? 900_000 : 60_000;
  };
  world.runs.afterSave = ({ ending }) => {
    if (ending === null) return;
    left = calls;
    world.state.timeLeft = 900_000;
  };
}

test('a run of many deliveries that each run out of time loses nothing and doubles nothing', async () => {
  const world = aRunWorld(300);
  const runId = await preview(world);
  shortOfTime(world, 37);
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 300 } } });
  expect(pushJournals(world).length).toBeGreaterThan(5);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a preview of many deliveries plans every issue once', async () => {
  const world = aRunWorld(950);
  shortOfTime(world, 230);
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { issues: 950, push: 950 } });
  expect(world.runs.rows.size).toBeGreaterThan(3);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('no delivery sends more requests than the platform allows', async () => {
  const world = aRunWorld(300);
  const ports = { ...world.ports, requestsADelivery: 70 };
  const runId = await preview(world);
  await start(world, runId);
  let deliveries = 0;
  for (let letter = nextLetter(world); letter; letter = nextLetter(world), deliveries++) {
    const before = world.connector.asked.length;
    await deliver(ports, letter);
    expect(world.connector.asked.length - before).toBeLessThanOrEqual(80);
  }
  expect(deliveries).toBeGreaterThan(3);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 300 } } });
  expect(new Set(world.connector.pushed).size).toBe(300);
});

test('a queue that is down at the hand-over is tried again, and then the event comes again', async () => {
  const world = aRunWorld(300);
  const runId = await preview(world);
  shortOfTime(world, 100);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  world.state.queueIsDown = true;
  const again = await deliver(world.ports, letter);
  expect(again).toMatchObject({ data: { why: 'later' } });
  world.state.queueIsDown = false;
  await deliverAll(world, repeated(letter, again?.data));
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 300 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each(['before', 'after'] as const)('killed %s the hand-over event was called for', async (when) => {
  const world = aRunWorld(300);
  const runId = await preview(world);
  shortOfTime(world, 100);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  const killed = haltingPorts(world.ports, (moment) => moment.call === 'events.call' && moment.when === when);
  await Promise.race([deliver(killed.ports, letter), killed.halted]);
  world.state.timeLeft = 900_000;
  // The requested event comes first, then the one whose delivery died.
  await deliverAll(world, nextLetter(world));
  await deliverAll(world, repeated(letter));
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 300 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a run of a thousand items costs at most one write per 25 items', async () => {
  const world = aRunWorld(1_000);
  const runId = await preview(world);
  const before = world.runs.writes.length;
  await start(world, runId);
  await deliverAll(world);
  expect((world.runs.writes.length - before) / 1_000).toBeLessThanOrEqual(0.04);
});

test('two runs at work share the requests of the connection, and neither blocks the other', async () => {
  const world = aRunWorld(600, 4);
  const until = '2027-01-01T00:00:00.000Z';
  const elsewhere = {
    projectId: '1',
    runId: '20261005T120000Z-else',
    owner: 'elsewhere',
    connectionId: 'site',
    makesLinks: false,
  };
  await world.runs.saveLock({ ...elsewhere, until });
  const runId = await pushed(world);
  expect(pushJournals(world)).toHaveLength(1);
  expect(world.connector.busiest).toBe(2);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 600 } } });
});

test('two runs that share a single request slot alternate, and both finish', async () => {
  const world = aRunWorld(300, 1);
  const until = '2027-01-01T00:00:00.000Z';
  const elsewhere = {
    projectId: '1',
    runId: '20261005T120000Z-else',
    owner: 'elsewhere',
    connectionId: 'site',
    makesLinks: false,
  };
  await world.runs.saveLock({ ...elsewhere, until });
  const runId = await pushed(world);
  expect(world.connector.busiest).toBe(1);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 300 } } });
});

test('a delivery whose lock has expired gets no share', async () => {
  const world = aRunWorld(200, 4);
  const dead = {
    projectId: '1',
    runId: '20261005T120000Z-dead',
    owner: 'dead',
    connectionId: 'site',
    makesLinks: true,
  };
  await world.runs.saveLock({ ...dead, until: '2026-10-05T11:59:59.000Z' });
  await pushed(world);
  expect(world.connector.busiest).toBe(4);
});

test('the next delivery is called for a few seconds later, once the concurrency key is free', async () => {
  const world = aRunWorld(300);
  const runId = await preview(world);
  shortOfTime(world, 37);
  await start(world, runId);
  const letter = nextLetter(world);
  if (letter) await deliver(world.ports, letter);
  expect(world.events).toMatchObject([{ afterSeconds: 3 }]);
});
