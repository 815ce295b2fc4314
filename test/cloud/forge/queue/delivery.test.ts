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
const bodies = () =>
  upstream.requests
    .filter(({ path }) => path === '/delivered')
    .map(({ body }) => JSON.parse(body) as unknown);
const counts = () => Object.fromEntries([...fixture.forge.queue.counts()].filter(([, count]) => count > 0));

async function passSeconds(seconds: number): Promise<void> {
  now += seconds * 1000;
  await fixture.forge.queue.settled();
}

test('each pushed event reaches its consumer once', async () => {
  await push({ body: { n: 1 } }, { body: { n: 2 } });
  await passSeconds(0);
  expect(bodies()).toEqual(expect.arrayContaining([{ body: { n: 1 } }, { body: { n: 2 } }]));
  expect(counts()).toEqual({ success: 2 });
});

test('a delayed event waits for its time', async () => {
  await push({ body: { n: 1 }, delayInSeconds: 60 });
  await passSeconds(59);
  expect(bodies()).toEqual([]);
  await passSeconds(1);
  expect(bodies()).toEqual([{ body: { n: 1 } }]);
});

test('events with a concurrency key run only so many at a time, and others overtake them', async () => {
  const keyed = { concurrency: { key: 'site', limit: 2 } };
  await push(...[1, 2, 3, 4].map((n) => ({ body: { n, then: 'wait' }, ...keyed })), {
    body: { n: 5, then: 'wait' },
  });
  await upstream.arrived('/when-released', 3);
  expect(counts()).toEqual({ running: 3, waiting: 2 });
  upstream.release();
  await passSeconds(0);
  expect(counts()).toEqual({ success: 3, waiting: 2 });
  await passSeconds(4);
  expect(counts()).toEqual({ success: 5 });
});

test('an event whose consumer asks for a retry comes again after that time, with its retry data', async () => {
  await push({ body: { then: 'retry' } });
  await passSeconds(29);
  expect(bodies()).toHaveLength(1);
  await passSeconds(30);
  expect(bodies()[1]).toMatchObject({
    retryContext: { retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { seen: 1 } },
  });
  expect(counts()).toEqual({ success: 1 });
});

test('an event whose consumer threw comes again, and then again a bit later', async () => {
  await push({ body: { then: 'throw' } });
  for (const seconds of [0, 1, 2, 4]) await passSeconds(seconds);
  expect(bodies()).toHaveLength(4);
  expect(counts()).toEqual({ waiting: 1 });
});

test('an event whose consumer threw counts as failed if the switch says so', async () => {
  fixture.forge.switches.retryThrown = false;
  await push({ body: { then: 'throw' } });
  await passSeconds(0);
  expect(counts()).toEqual({ failed: 1 });
});

test('a consumer that runs out of time fails, and learns why at the retry', async () => {
  await fixture.ask('push', { queue: 'brief-work', events: [{ body: { then: 'hang' } }] });
  await passSeconds(0);
  await passSeconds(1);
  expect(bodies()[1]).toMatchObject({ retryContext: { retryReason: 'FUNCTION_TIME_OUT' } });
});

test('an event whose process was killed comes again', async () => {
  await push({ body: { then: 'wait' } });
  await upstream.arrived('/when-released');
  process.kill(fixture.forge.processId(), 'SIGKILL');
  upstream.release();
  await passSeconds(0);
  await passSeconds(1);
  expect(bodies()).toHaveLength(2);
  expect(counts()).toEqual({ success: 1 });
});

test('an event has no user', async () => {
  await push({ body: { then: 'ask-as-user' } });
  await passSeconds(0);
  expect(fixture.forge.readPlain()).toMatchObject([{ value: { name: 'NEEDS_AUTHENTICATION_ERR' } }]);
});
