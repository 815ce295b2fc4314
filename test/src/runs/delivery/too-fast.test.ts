import { AppError } from '../../../../src/shared/app-error';
import { noon } from '../../../builders';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  preview,
  pushed,
  start,
  watched,
} from '../../../run-world';

const tooFast = (retryAfterSeconds?: number) =>
  new AppError('RATE_LIMITED', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

test('a short wait happens inside the delivery, and nothing is lost', async () => {
  const world = aRunWorld(100);
  world.connector.fail({ call: 'push', error: tooFast(5), skip: 30, times: 3 });
  const runId = await pushed(world);
  const { phase, standing } = await watched(world, runId);
  expect([phase, standing.by.pushed]).toEqual(['done', 100]);
  expect([...world.runs.rows.values()].filter(({ work }) => work === 'push')).toHaveLength(1);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a burst of complaints without a time counts as one, however many requests were in flight', async () => {
  const world = aRunWorld(200);
  world.connector.fail({ call: 'push', error: tooFast(), skip: 20, times: 4 });
  const runId = await preview(world);
  const begun = world.state.now.getTime();
  await start(world, runId);
  await deliverAll(world);
  expect((await watched(world, runId)).phase).toBe('done');
  expect([...world.runs.rows.values()].filter(({ work }) => work === 'push')).toHaveLength(1);
  expect(world.state.now.getTime() - begun).toBeLessThan(204 * 100 + 5_000);
});

test('a long wait ends the delivery, and another one goes on afterwards', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  world.connector.fail({ call: 'push', error: tooFast(300), skip: 30 });
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  expect(await deliver(world.ports, letter)).toBeNull();
  expect(world.events).toMatchObject([{ afterSeconds: 300 }]);
  const { phase, waits, standing } = await watched(world, runId);
  expect([phase, waits?.code]).toEqual(['pushing', 'RATE_LIMITED']);
  expect(standing.by).toMatchObject({ unknown: 0, onTheWay: 0 });
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by.pushed).toBe(100);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a run waits as often as it is told to', async () => {
  const world = aRunWorld(100);
  for (let n = 0; n < 12; n++)
    world.connector.fail({ call: 'push', error: tooFast(600), skip: 5 * n, times: 1 });
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 100 } } });
  expect(world.state.now.getTime() - Date.parse(noon)).toBeGreaterThan(600_000);
});

test('the pace is halved, stays halved in the next delivery, and rises slowly', async () => {
  const world = aRunWorld(400, 8);
  const runId = await preview(world);
  world.connector.fail({ call: 'push', error: tooFast(60), skip: 20 });
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  await deliver(world.ports, letter);
  expect((await watched(world, runId)).inFlight).toBe(4);
  world.connector.busiest = 0;
  await deliverAll(world);
  expect((await watched(world, runId)).inFlight).toBe(8);
  expect((await watched(world, runId)).phase).toBe('done');
});

test('a preview that is told to wait goes on later, with every issue once', async () => {
  const world = aRunWorld(250);
  world.connector.fail({ call: 'readLinks', error: tooFast(120), skip: 130 });
  world.connector.fail({ call: 'readLinks', error: tooFast(120), skip: 200 });
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { issues: 250, push: 250 } });
});

test.each([
  ['busy', tooFast(5)],
  [
    'down for a named time',
    new AppError('CONNECTOR_DOWN', { by: 'connector', status: 503, retryAfterSeconds: 5 }),
  ],
])('a preview asks again about issues the Connector was %s for', async (_, error) => {
  const world = aRunWorld(40);
  world.connector.fail({ call: 'readLinks', error, skip: 10, times: 2 });
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { push: 40, skip: 0 } });
});
