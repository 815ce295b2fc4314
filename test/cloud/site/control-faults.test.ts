import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const set = async (question: unknown) => {
  const answer = await fetch(`${site.url}/__cloud/faults`, {
    method: 'POST',
    body: JSON.stringify(question),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};

test('faults and switches are set from outside, and unnamed ones stay', async () => {
  const fault = { paths: 'all', keys: '^run:', skip: 2, status: 500, code: 'UNKNOWN', times: 1 };
  const push = { call: 'publish', status: 500, performed: true, skip: 1, times: 'always' };
  const report = { status: 503, times: 1 };
  await set({ forge: { deliverTwice: true, deliveries: 'held', reportFaults: [report] } });
  expect(await set({ forge: { storageFaults: [fault], queueFaults: [push] } })).toMatchObject({
    status: 200,
    body: {
      forge: {
        deliverTwice: true,
        deliveries: 'held',
        storageFaults: [fault],
        queueFaults: [push],
        reportFaults: [report],
      },
    },
  });
});

test('platform limits and search page faults are set from outside', async () => {
  const storageRate = {
    ...{ requestsASecond: 5, readUnitsAMinute: 4, writeUnitsAMinute: 3 },
    batchesAMinute: 'off',
  };
  const invocationRate = { perUserAMinute: 3, perInstallationAMinute: 2, perInstallationASecond: 1 };
  const concurrencyBackoff = { firstMs: 20, factor: 2, mostMs: 100 };
  const forge = { storageRate, invocationRate, concurrencyBackoff, freshInstall: 403 };
  const jira = [
    { path: '/rest/api/3/search/jql', search: 'repeats its token', times: 'always' },
    { path: '/rest/api/3/permissions/check', delayMs: 20, times: 1 },
    { path: '/', status: 429, headers: { 'ratelimit-reason': 'jira-quota-global-based' }, times: 1 },
  ];
  expect(await set({ forge, jira })).toMatchObject({ status: 200, body: { forge, jira } });
  const off = { storageRate: 'off', invocationRate: 'off', concurrencyBackoff: 'off', freshInstall: 'off' };
  expect(await set({ forge: off, jira: [] })).toMatchObject({ status: 200, body: { forge: off, jira: [] } });
});

test.each([
  [{ jira: [{ path: '/', search: 'by accident' }] }],
  [{ forge: { concurrencyBackoff: { firstMs: 0, factor: 2, mostMs: 1 } } }],
  [{ forge: { freshInstall: 500 } }],
  [{ forge: { storageFaults: [{ paths: 'all', keys: '(', status: 500, code: 'X', times: 1 }] } }],
  [{ forge: { deliveries: 'late' } }],
  [{ forge: { unheard: true } }],
])('%j is refused', async (question) => {
  expect(await set(question)).toMatchObject({ status: 400 });
});
