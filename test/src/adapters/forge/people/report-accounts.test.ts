import { reportAccounts } from '../../../../../src/adapters/forge/people/report-accounts';
import { describeCause } from '../../../../../src/adapters/forge/describe-cause';
import { ada, evan } from '../../../../builders';
import { startPlatform } from '../platform';

const long = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';
const updatedAt = '2026-10-05T12:00:00.000Z';
const accounts = [ada, evan, long].map((accountId) => ({ accountId, updatedAt }));

test('where there is no news nothing is said', async () => {
  const { said } = startPlatform();
  expect(await reportAccounts(accounts)).toEqual([]);
  expect(await reportAccounts([])).toEqual([]);
  expect(said).toEqual([]);
});

test('closed and changed accounts are told', async () => {
  const { jira } = startPlatform();
  jira.closeAccount('evan');
  jira.changeAccount('ada');
  expect(
    await reportAccounts([{ accountId: ada, updatedAt: '2020-01-01T00:00:00Z' }, ...accounts.slice(1)]),
  ).toEqual([
    { accountId: ada, status: 'updated' },
    { accountId: evan, status: 'closed' },
  ]);
});

test('more than ninety are reported ninety at a time, by the package itself', async () => {
  const { jira, said } = startPlatform();
  jira.closeAccount('evan');
  const many = Array.from({ length: 95 }, (_, n) => ({ accountId: `account-${String(n)}`, updatedAt }));
  expect(await reportAccounts([...many, { accountId: evan, updatedAt }])).toEqual([
    { accountId: evan, status: 'closed' },
  ]);
  expect(said).toEqual([]);
});

test.each([
  [429, 'RATE_LIMITED'],
  [500, 'PLATFORM_DOWN'],
  [503, 'PLATFORM_DOWN'],
  [400, 'UNEXPECTED'],
  [403, 'UNEXPECTED'],
  [202, 'PLATFORM_DOWN'],
])('%i is %s, and the log hears the status and no account', async (status, code) => {
  const { switches } = startPlatform();
  switches.reportFaults.push({ status, body: { message: long }, times: 1 });
  const failed: unknown = await reportAccounts(accounts).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code });
  const logged = JSON.stringify(describeCause(failed));
  expect(logged).toContain(`the report was answered ${String(status)}`);
  for (const id of [ada, evan, long]) expect(logged).not.toContain(id);
});

test.each([
  {},
  { accounts: 'none' },
  { accounts: [{ accountId: ada, status: 'gone' }] },
  { accounts: [{ status: 'closed' }] },
])('an answer of another shape is no answer: %j', async (body) => {
  const { switches } = startPlatform();
  switches.reportFaults.push({ status: 200, body, times: 1 });
  await expect(reportAccounts(accounts)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});

test('a refusal by the platform’s own proxy, and no answer at all', async () => {
  startPlatform();
  const headers = { 'forge-proxy-error': 'UPSTREAM_FAILED' };
  Object.assign(globalThis, { __forge_fetch__: async () => new Response('', { status: 429, headers }) });
  await expect(reportAccounts(accounts)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  Object.assign(globalThis, { __forge_fetch__: () => Promise.reject(new TypeError('fetch failed')) });
  await expect(reportAccounts(accounts)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});
