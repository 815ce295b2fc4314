import * as z from 'zod/mini';
import { startFixture, type Fixture } from '../fixture/start-fixture';
import { startUpstream, type Upstream } from '../fixture/start-upstream';

const pushed = z.object({ value: z.object({ jobId: z.string() }) });
let fixture: Fixture;
let upstream: Upstream;

beforeEach(async () => {
  [fixture, upstream] = await Promise.all([startFixture(), startUpstream()]);
  fixture.egressMap.set('https://allowed.example', upstream.origin);
});
afterEach(() => Promise.all([fixture.stop(), upstream.close()]));

async function push(...events: object[]): Promise<string> {
  return pushed.parse(await fixture.ask('push', { queue: 'work', events })).value.jobId;
}

test('a job reports the state of its events', async () => {
  fixture.forge.switches.retryThrown = false;
  const jobId = await push({ body: {} }, { body: { then: 'throw' } }, { body: {}, delayInSeconds: 60 });
  await fixture.forge.queue.settled();
  expect(await fixture.ask('stats', { queue: 'work', jobId })).toEqual({
    value: { success: 1, failed: 1, inProgress: 1 },
  });
});

test('cancelling a job takes back waiting events and lets running ones finish', async () => {
  const concurrency = { key: 'one', limit: 1 };
  const jobId = await push({ body: { then: 'wait' }, concurrency }, { body: { then: 'wait' }, concurrency });
  await upstream.arrived('/when-released');
  expect(await fixture.ask('cancel', { queue: 'work', jobId })).toEqual({});
  upstream.release();
  await fixture.forge.queue.settled();
  expect(await fixture.ask('stats', { queue: 'work', jobId })).toEqual({
    value: { success: 1, failed: 1, inProgress: 0 },
  });
});

test.each(['stats', 'cancel'])('%s of a missing job is refused', async (probe) => {
  const answer = await fixture.ask(probe, { queue: 'work', jobId: 'nobody-knows' });
  expect(answer).toMatchObject({ refused: { kind: 'JobDoesNotExistError' } });
});

test.each([
  ['a queue without a consumer', 'push', { queue: 'other', events: [{ body: {} }] }, 'InternalServerError'],
  [
    'an event of more than 100 KB for a long consumer',
    'pushSizes',
    { queue: 'long-work', sizes: [100 * 1024] },
    'PayloadTooBigError',
  ],
])('%s is refused', async (_what, probe, payload, kind) => {
  expect(await fixture.ask(probe, payload)).toMatchObject({ refused: { kind } });
  expect(fixture.forge.queue.counts().get('waiting')).toBe(0);
});

test('the same event is accepted for a short consumer', async () => {
  expect(await fixture.ask('pushSizes', { queue: 'work', sizes: [100 * 1024] })).toMatchObject({ value: {} });
});

test('more than 500 events in a minute are refused', async () => {
  const events = Array.from({ length: 50 }, () => ({ body: {}, delayInSeconds: 900 }));
  for (let pushes = 0; pushes < 10; pushes += 1) await push(...events);
  const answer = await fixture.ask('push', { queue: 'work', events: [{ body: {} }] });
  expect(answer).toMatchObject({ refused: { kind: 'RateLimitError' } });
});

test.each([
  ['publish', 202, 'push', 'PartialSuccessError'],
  ['publish', 429, 'push', 'RateLimitError'],
  ['stats', 500, 'stats', 'InternalServerError'],
] as const)('a fault of %s with %d reaches the app', async (call, status, probe, kind) => {
  fixture.forge.switches.queueFaults = [{ call, status, times: 1 }];
  const payload = { queue: 'work', jobId: 'any', events: [{ body: {} }] };
  expect(await fixture.ask(probe, payload)).toMatchObject({ refused: { kind } });
});
