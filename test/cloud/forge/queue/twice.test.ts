import { deliveriesAt } from '../fixture/deliveries';
import { startFixture, type Fixture } from '../fixture/start-fixture';
import { startUpstream, type Upstream } from '../fixture/start-upstream';

let fixture: Fixture;
let upstream: Upstream;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  [fixture, upstream] = await Promise.all([startFixture({ now: () => now }), startUpstream()]);
  fixture.egressMap.set('https://allowed.example', upstream.origin);
});
afterEach(() => Promise.all([fixture.stop(), upstream.close()]));

const push = (...events: object[]) => fixture.ask('push', { queue: 'work', events });
const counts = () => Object.fromEntries([...fixture.forge.queue.counts()].filter(([, count]) => count > 0));

test('a delivered event comes again with its id and without a retry context', async () => {
  const { queue } = fixture.forge;
  await push({ body: { then: 'retry' } });
  await queue.settled();
  now += 30_000;
  await queue.settled();
  const ids = queue.deliverAgain();
  await queue.settled();
  const deliveries = deliveriesAt(upstream);
  expect(deliveries.map(({ id }) => id)).toEqual([ids[0], ids[0], ids[0]]);
  expect(deliveries[2]?.told).toEqual({ body: { then: 'retry' } });
});

test('a twin runs next to the first, ignoring the concurrency key', async () => {
  const { queue } = fixture.forge;
  await push({ body: { then: 'wait' }, concurrency: { key: 'one', limit: 1 } });
  await upstream.arrived('/when-released');
  queue.deliverAgain();
  await upstream.arrived('/when-released', 2);
  expect(counts()).toEqual({ running: 1 });
  upstream.release();
  await queue.settled();
  expect(counts()).toEqual({ success: 1 });
});

test('a retry that only the twin asks for is kept', async () => {
  const { queue } = fixture.forge;
  await push({ body: { then: 'retry' } });
  await queue.settled();
  now += 30_000;
  await queue.settled();
  expect(counts()).toEqual({ success: 1 });
  queue.deliverAgain(({ body }) => JSON.stringify(body) === '{"then":"retry"}');
  await queue.settled();
  expect(counts()).toEqual({ waiting: 1 });
  now += 30_000;
  await queue.settled();
  expect(deliveriesAt(upstream).at(-1)?.told).toMatchObject({ retryContext: { retryData: { seen: 1 } } });
  expect(counts()).toEqual({ success: 1 });
});

test('an event that was never delivered cannot come again', async () => {
  const { queue } = fixture.forge;
  expect(() => queue.deliverAgain()).toThrow('no event that was delivered fits');
  await push({ body: {}, delayInSeconds: 60 });
  const [{ id } = { id: '' }] = queue.waiting();
  expect(() => queue.deliverAgain(id)).toThrow('no event that was delivered fits');
});

test('every event comes twice if the switch says so, the second while the first still runs', async () => {
  fixture.forge.switches.deliverTwice = true;
  await push({ body: { n: 1, then: 'wait' } }, { body: { n: 2, then: 'wait' } });
  await upstream.arrived('/when-released', 4);
  expect(counts()).toEqual({ running: 2 });
  upstream.release();
  await fixture.forge.queue.settled();
  const ids = deliveriesAt(upstream).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(counts()).toEqual({ success: 2 });
});

test('if both ask for a retry, there is one, and it comes twice too', async () => {
  fixture.forge.switches.deliverTwice = true;
  await push({ body: { then: 'retry' } });
  await fixture.forge.queue.settled();
  expect(counts()).toEqual({ waiting: 1 });
  now += 30_000;
  await fixture.forge.queue.settled();
  expect(deliveriesAt(upstream)).toHaveLength(4);
  expect(counts()).toEqual({ success: 1 });
});
