import { startFixture, type Fixture } from '../fixture/start-fixture';
import { startUpstream } from '../fixture/start-upstream';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture({ variables: { COLOUR: 'blue' } });
});
beforeEach(() => {
  fixture.lines.length = 0;
});
afterAll(() => fixture.stop());

test('a function runs on the real packages and returns its value', async () => {
  expect(await fixture.ask('echo', { a: [1, 'ä'] })).toEqual({ a: [1, 'ä'] });
  expect(await fixture.ask('nothing')).toBeUndefined();
});

test('twenty invocations at once each act as the person who started theirs', async () => {
  const people = Array.from({ length: 20 }, (_, index) => `person-${String(index)}`);
  const answers = await Promise.all(people.map((person) => fixture.ask('whoAmI', {}, person)));
  expect(answers).toEqual(people.map((accountId) => ({ kind: 'user', accountId })));
});

test('an invocation knows its module, its scopes and the time it has left', async () => {
  expect(await fixture.ask('moduleKey')).toBe('probe-panel');
  expect(await fixture.ask('scopes')).toContain('storage:app');
  const began = Date.now();
  const remaining = Number(await fixture.ask('remainingMs'));
  const tookAtMost = Date.now() - began;
  expect(remaining).toBeGreaterThanOrEqual(25_000 - tookAtMost);
  expect(remaining).toBeLessThanOrEqual(25_000);
});

test("variables belong to each invocation, without the machine's environment", async () => {
  const [first, second] = await Promise.all([
    fixture.ask('variable', { value: 'red' }),
    fixture.ask('variable', { value: 'green' }),
  ]);
  expect(first).toEqual({ before: 'blue', after: 'red' });
  expect(second).toEqual({ before: 'blue', after: 'green' });
});

test('what a function writes to its console comes with its name and level', async () => {
  await fixture.ask('log', { value: 'probe' });
  expect(fixture.lines).toEqual([
    { from: 'app', level: 'warn', functionKey: 'probe', text: 'said by probe' },
  ]);
});

test.each([
  ['byHttp', 'http://127.0.0.1:1/', 'http.get'],
  ['byHttps', 'https://127.0.0.1:1/', 'https.request'],
  ['bySocket', '1', 'a network socket'],
])('fetch is the only way out: %s', async (probe, value, way) => {
  expect(await fixture.ask(probe, { value })).toMatchObject({
    message: `${way} is not implemented by the local cloud: use fetch`,
  });
});

test('work still running after the return is cut off', async () => {
  const upstream = await startUpstream();
  fixture.egressMap.set('https://allowed.example', upstream.origin);
  expect(await fixture.ask('fetchAndLeave', { value: 'https://allowed.example' })).toBe('left');
  await upstream.givenUp;
  await upstream.close();
});
