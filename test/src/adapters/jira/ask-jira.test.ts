import { route } from '@forge/api';
import * as z from 'zod/mini';
import { askJira, readJira } from '../../../../src/adapters/jira/ask-jira';
import { startPlatform } from '../forge/platform';

const path = route`/rest/api/3/myself`;

test('400 is a refusal, in the words of Jira', async () => {
  const { jira } = startPlatform();
  const body = JSON.stringify({ errorMessages: ["Field 'x' does not exist.", 'Look\n again.'], errors: {} });
  jira.faults.push({ path: '/rest/api/3/myself', status: 400, headers: {}, body, times: 1 });
  await expect(askJira('user', path)).rejects.toMatchObject({
    code: 'REFUSED',
    facts: { by: 'jira', detail: "Field 'x' does not exist. Look again." },
  });
});

test.each([
  [302, 'UNEXPECTED'],
  [401, 'NOT_ALLOWED'],
  [403, 'NOT_ALLOWED'],
  [404, 'NOT_FOUND'],
  [429, 'RATE_LIMITED'],
  [500, 'PLATFORM_DOWN'],
  [502, 'PLATFORM_DOWN'],
  [503, 'PLATFORM_DOWN'],
])('%i is %s', async (status, code) => {
  const { jira } = startPlatform();
  jira.faults.push({ path: '/rest/api/3/myself', status, headers: {}, times: 1 });
  await expect(askJira('user', path)).rejects.toMatchObject({ code, facts: {} });
});

test.each([
  ['0', { retryAfterSeconds: 0 }],
  ['120', { retryAfterSeconds: 120 }],
  ['soon', {}],
  ['-1', {}],
])('Retry-After %p is passed on if it is a number of seconds', async (value, facts) => {
  const { jira } = startPlatform();
  jira.faults.push({ path: '/rest/api/3/myself', status: 429, headers: { 'retry-after': value }, times: 1 });
  await expect(askJira('user', path)).rejects.toMatchObject({ code: 'RATE_LIMITED', facts });
});

test('413 is a refusal: what was sent is too large', async () => {
  const { jira } = startPlatform();
  jira.faults.push({ path: '/rest/api/3/myself', status: 413, headers: {}, times: 1 });
  await expect(askJira('user', path)).rejects.toMatchObject({ code: 'REFUSED', facts: { by: 'jira' } });
});

test.each([
  [25_000, 8_000],
  [10_000, 5_000],
  [3_001, 1_500],
])(
  'with %d ms left Jira is waited for %d: another call and the answer still find time',
  async (left, most) => {
    const limit = jest.spyOn(AbortSignal, 'timeout');
    startPlatform().haveLeft(left);
    await askJira('user', path);
    expect(limit).toHaveBeenLastCalledWith(most);
    limit.mockRestore();
  },
);

test('without time left nothing is asked', async () => {
  const platform = startPlatform();
  platform.haveLeft(300);
  await expect(askJira('user', path)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(platform.asked).toEqual([]);
});

test('a lost connection is PLATFORM_DOWN', async () => {
  startPlatform();
  Object.assign(globalThis, { __forge_fetch__: () => Promise.reject(new TypeError('fetch failed')) });
  await expect(askJira('app', path)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});

test.each([
  [429, 'RATE_LIMITED'],
  [502, 'PLATFORM_DOWN'],
])('a refusal by the platform’s own proxy with %i is %s', async (status, code) => {
  startPlatform();
  const headers = { 'forge-proxy-error': 'UPSTREAM_FAILED' };
  Object.assign(globalThis, { __forge_fetch__: async () => new Response('', { status, headers }) });
  await expect(askJira('user', path)).rejects.toMatchObject({ code });
});

test('Jira has eight seconds', async () => {
  startPlatform();
  let signal: AbortSignal | undefined;
  const keep = async (_target: unknown, _path: string, init: RequestInit) => (
    (signal = init.signal ?? undefined),
    new Response('{}')
  );
  Object.assign(globalThis, { __forge_fetch__: keep });
  const timeout = jest.spyOn(AbortSignal, 'timeout');
  await askJira('user', path);
  expect(timeout).toHaveBeenCalledWith(8_000);
  expect(signal).toBe(timeout.mock.results[0]?.value);
});

test('what is read is reduced to its shape', async () => {
  startPlatform();
  expect(await readJira('user', path, z.object({ displayName: z.string() }))).toEqual({ displayName: 'Ada' });
});
