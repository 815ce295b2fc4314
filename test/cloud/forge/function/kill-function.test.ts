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

test('a consumer killed in the middle keeps what it wrote, and its event comes again in a new process', async () => {
  const { forge } = fixture;
  await fixture.ask('push', { queue: 'work', events: [{ body: { then: 'write-and-wait' } }] });
  await upstream.arrived('/when-released');
  const killed = forge.processId();
  await forge.killFunction();
  expect(() => process.kill(killed, 0)).toThrow('ESRCH');
  await forge.queue.settled();
  expect(forge.readPlain().map(({ key }) => key)).toEqual(['begun']);
  upstream.release();
  now += 1_000;
  await forge.queue.settled();
  expect(deliveriesAt(upstream)[1]?.told).toMatchObject({
    retryContext: { retryCount: 1, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' },
  });
  expect(forge.readPlain().map(({ key }) => key)).toEqual(['begun', 'finished']);
  expect(forge.processId()).not.toBe(killed);
});

test('an invocation right after the kill is answered by a new process', async () => {
  await fixture.ask('echo');
  const killed = fixture.forge.killFunction();
  expect(await fixture.ask('echo', { a: 1 })).toEqual({ a: 1 });
  await killed;
});

test('without a running process there is nothing to kill', async () => {
  await fixture.forge.killFunction();
  await fixture.forge.killFunction();
  expect(await fixture.ask('echo', { a: 1 })).toEqual({ a: 1 });
});
