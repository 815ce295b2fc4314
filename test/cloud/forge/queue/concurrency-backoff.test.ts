import { startFixture, type Fixture } from '../fixture/start-fixture';
import { startUpstream, type Upstream } from '../fixture/start-upstream';

// Every test starts its own process, which takes a while on a busy machine.
jest.setTimeout(30_000);

let fixture: Fixture;
let upstream: Upstream;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  [fixture, upstream] = await Promise.all([startFixture({ now: () => now }), startUpstream()]);
  fixture.egressMap.set('https://allowed.example', upstream.origin);
});
afterEach(() => Promise.all([fixture.stop(), upstream.close()]));

const concurrency = { key: 'site', limit: 1 };
const counts = () => Object.fromEntries([...fixture.forge.queue.counts()].filter(([, count]) => count > 0));
const waitsMs = () => fixture.forge.queue.waiting().map(({ due }) => due - now);
const delivered = () => upstream.requests.filter(({ path }) => path === '/delivered').length;

/** Pushes one event that runs until the upstream releases it, and then one that finds its key full. */
async function pushTwo(): Promise<void> {
  await fixture.ask('push', { queue: 'work', events: [{ body: { then: 'wait' }, concurrency }] });
  await upstream.arrived('/when-released');
  await fixture.ask('push', { queue: 'work', events: [{ body: {}, concurrency }] });
}

function pass(ms: number): void {
  now += ms;
  fixture.forge.queue.tick();
}

test('an event that finds its key full is retried after 4, 8, 16 ... seconds, at most 15 minutes apart', async () => {
  await pushTwo();
  const gaps: (number | undefined)[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    const [gap = 0] = waitsMs();
    gaps.push(gap);
    pass(gap);
  }
  expect(gaps.map((gap) => (gap ?? 0) / 1000)).toEqual([4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  upstream.release();
  await fixture.forge.queue.settled();
});

test('a free place does not make it come earlier', async () => {
  await pushTwo();
  upstream.release();
  await fixture.forge.queue.settled();
  pass(3_999);
  await fixture.forge.queue.settled();
  expect(counts()).toEqual({ success: 1, waiting: 1 });
  pass(1);
  await fixture.forge.queue.settled();
  expect(counts()).toEqual({ success: 2 });
});

test('usage reports how often and how long events had to wait', async () => {
  await pushTwo();
  pass(4_000);
  expect(fixture.forge.usage().queue).toMatchObject({ backoffs: 2, backoffMs: 12_000 });
  upstream.release();
  await fixture.forge.queue.settled();
  pass(8_000);
  await fixture.forge.queue.settled();
  expect(fixture.forge.usage().queue).toMatchObject({ backoffs: 2, backoffMs: 12_000 });
});

test('the gaps can be made shorter, and start again after a delivery', async () => {
  fixture.forge.switches.concurrencyBackoff = { firstMs: 10, factor: 3, mostMs: 50 };
  await fixture.ask('push', { queue: 'work', events: [{ body: { then: 'wait' }, concurrency }] });
  await upstream.arrived('/when-released');
  await fixture.ask('push', { queue: 'work', events: [{ body: { then: 'retry' }, concurrency }] });
  pass(10);
  expect(waitsMs()).toEqual([30]);
  upstream.release();
  await fixture.forge.queue.settled();
  pass(30);
  await fixture.forge.queue.settled();
  expect(delivered()).toBe(2);
  const [asked] = fixture.forge.queue.waiting();
  await fixture.ask('push', { queue: 'work', events: [{ body: { then: 'hang' }, concurrency }] });
  await upstream.arrived('/delivered', 3);
  pass((asked?.due ?? 0) - now);
  expect(waitsMs()).toEqual([10]);
});

test('an event that waits longer than the queue keeps it counts as failed', async () => {
  fixture.forge.switches.concurrencyBackoff = { firstMs: 24 * 3_600_000, factor: 1, mostMs: 24 * 3_600_000 };
  await pushTwo();
  expect(counts()).toEqual({ running: 1, failed: 1 });
  upstream.release();
  await fixture.forge.queue.settled();
});

test('with back-off off, it is delivered as soon as a place is free', async () => {
  fixture.forge.switches.concurrencyBackoff = 'off';
  await pushTwo();
  upstream.release();
  await fixture.forge.queue.settled();
  expect(counts()).toEqual({ success: 2 });
});
