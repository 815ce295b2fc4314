import * as z from 'zod/mini';
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

const told = z.object({
  request: z.object({ context: z.object({ moduleKey: z.string() }), contextToken: z.string() }),
});
const swept = () => upstream.requests.filter(({ path }) => path === '/swept');
const keys = () => swept().map(({ body }) => told.parse(JSON.parse(body)).request.context.moduleKey);

async function passMinutes(minutes: number): Promise<void> {
  now += minutes * 60_000;
  await fixture.forge.schedule.settled();
}

test('a trigger runs five minutes after the start, then once per interval', async () => {
  await passMinutes(4.9);
  expect(keys()).toEqual([]);
  await passMinutes(0.1);
  expect(keys().sort()).toEqual(['sweep-hourly', 'sweep-often']);
  await passMinutes(5);
  expect(keys()).toHaveLength(3);
});

test('runs that the clock jumped over are not made up for, and the rhythm stays', async () => {
  await passMinutes(5 + 3 * 60 + 12);
  expect(keys()).toHaveLength(2);
  await passMinutes(48);
  expect(keys().sort()).toEqual(['sweep-hourly', 'sweep-hourly', 'sweep-often', 'sweep-often']);
});

test('the function learns its trigger and its time, and has no user', async () => {
  const began = Date.now();
  await fixture.forge.trigger('sweep-hourly');
  const tookAtMost = Date.now() - began;
  const [{ body } = { body: '' }] = swept();
  expect(JSON.parse(body)).toMatchObject({
    request: {
      context: { cloudId: '00000000-0000-4000-8000-000000000000', moduleKey: 'sweep-hourly' },
    },
    moduleKey: 'sweep-hourly',
    asUser: { name: 'NEEDS_AUTHENTICATION_ERR' },
  });
  const { remainingMs } = z.object({ remainingMs: z.number() }).parse(JSON.parse(body));
  expect(remainingMs).toBeGreaterThanOrEqual(55_000 - tookAtMost);
  expect(remainingMs).toBeLessThanOrEqual(55_000);
});

test('a manual run returns the function’s value and leaves the schedule unchanged', async () => {
  expect(await fixture.forge.trigger('sweep-often')).toEqual({ ok: true, value: { statusCode: 204 } });
  await passMinutes(5);
  expect(keys()).toHaveLength(3);
  await expect(fixture.forge.trigger('nothing')).rejects.toThrow('no scheduledTrigger "nothing"');
});

test('an answer without a status is logged as an error', async () => {
  await fixture.ask('set', { key: 'sweep-ends', value: 'nothing' });
  expect(await fixture.forge.trigger('sweep-hourly')).toEqual({ ok: true, value: undefined });
  expect(fixture.lines.at(-1)).toMatchObject({ from: 'cloud', level: 'error', functionKey: 'sweep' });
  expect(fixture.lines.at(-1)?.text).toContain('424');
});

test('a thrown error is logged and has no other effect', async () => {
  await fixture.ask('set', { key: 'sweep-ends', value: 'throw' });
  await passMinutes(5);
  expect(fixture.lines.filter(({ text }) => text.includes('the sweep broke'))).toHaveLength(2);
  await passMinutes(4);
  expect(keys()).toHaveLength(2);
});

test('a long run does not delay the next', async () => {
  await fixture.ask('set', { key: 'sweep-ends', value: 'wait' });
  now += 5 * 60_000;
  fixture.forge.schedule.tick();
  await upstream.arrived('/when-released', 2);
  now += 5 * 60_000;
  fixture.forge.schedule.tick();
  await upstream.arrived('/when-released', 3);
  upstream.release();
  await fixture.forge.schedule.settled();
});
