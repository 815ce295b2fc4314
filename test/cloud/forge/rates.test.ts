import { startFixture, type Fixture } from './fixture/start-fixture';

// Every test starts its own process, which takes a while on a busy machine.
jest.setTimeout(30_000);

let fixture: Fixture;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  fixture = await startFixture({ now: () => now });
});
afterEach(() => fixture.stop());

const storageRate = {
  requestsASecond: 1_000,
  readUnitsAMinute: 4_000,
  writeUnitsAMinute: 4_000,
  batchesAMinute: 'off',
} as const;
const invocationRate = { perUserAMinute: 9, perInstallationAMinute: 9, perInstallationASecond: 9 };
const tooMany = { refused: { code: 'RATE_LIMIT_EXCEEDED', status: 429 } };
const set = (value: string, key = 'a') => fixture.ask('set', { key, value });
const get = () => fixture.ask('get', { key: 'a' });

test('storage takes a limited number of requests a second', async () => {
  fixture.forge.switches.storageRate = { ...storageRate, requestsASecond: 2 };
  await set('x');
  expect(await get()).toEqual({ value: 'x' });
  expect(await get()).toMatchObject(tooMany);
  now += 1_000;
  expect(await get()).toEqual({ value: 'x' });
});

test('units are 10 KB, rounded up, counted separately for reads and writes', async () => {
  fixture.forge.switches.storageRate = { ...storageRate, writeUnitsAMinute: 3, readUnitsAMinute: 4 };
  await fixture.ask('setSize', { key: 'a', value: 25_000 });
  expect(await set('x')).toMatchObject(tooMany);
  expect(await get()).toMatchObject({ value: expect.stringContaining('xxx') as unknown });
  expect(await get()).toMatchObject({ value: expect.stringContaining('xxx') as unknown });
  expect(await get()).toMatchObject(tooMany);
  now += 60_000;
  expect(await set('x')).toEqual({});
});

test('every key of a batch is at least one unit, and batches can be limited too', async () => {
  fixture.forge.switches.storageRate = { ...storageRate, writeUnitsAMinute: 11, batchesAMinute: 3 };
  await fixture.ask('batchSet', { key: 'b:', value: 10 });
  expect(await set('x')).toEqual({});
  expect(await set('x')).toMatchObject(tooMany);
  now += 59_000;
  fixture.forge.switches.storageRate = { ...storageRate, batchesAMinute: 2 };
  expect(await fixture.ask('batchSet', { key: 'b:', value: 1 })).toMatchObject({ value: {} });
  expect(await fixture.ask('batchSet', { key: 'b:', value: 1 })).toMatchObject(tooMany);
});

test('a person’s invocations per minute are limited, and consumers’ are not', async () => {
  fixture.forge.switches.invocationRate = { ...invocationRate, perUserAMinute: 2 };
  const echo = (accountId: string | null) => fixture.call('probe', 'echo', 1, accountId);
  await echo('ada');
  await echo('ada');
  expect(await echo('ada')).toMatchObject({ ok: false, error: { name: 'RATE_LIMIT_EXCEEDED' } });
  expect(fixture.lines.at(-1)).toMatchObject({ from: 'cloud', level: 'error', functionKey: 'probe' });
  expect(await echo('evan')).toMatchObject({ ok: true });
  expect(await echo(null)).toMatchObject({ ok: true });
  now += 60_000;
  expect(await echo('ada')).toMatchObject({ ok: true });
});

test('an installation’s invocations are limited per minute and per second', async () => {
  fixture.forge.switches.invocationRate = {
    ...invocationRate,
    perInstallationASecond: 2,
    perInstallationAMinute: 3,
  };
  const isLetThrough = async (name: string) => (await fixture.call('probe', 'echo', 1, name)).ok;
  expect([await isLetThrough('ada'), await isLetThrough('evan'), await isLetThrough('vera')]).toEqual([
    true,
    true,
    false,
  ]);
  now += 1_000;
  expect([await isLetThrough('ada'), await isLetThrough('ada')]).toEqual([true, false]);
});

test.each([401, 403] as const)('right after an installation Jira answers %i for a while', async (status) => {
  fixture.forge.switches.freshInstall = status;
  expect(await fixture.ask('readAsUser')).toMatchObject({ status });
  expect(await fixture.ask('readAsApp')).toMatchObject({ status });
  expect(fixture.jiraRequests).toEqual([]);
  fixture.forge.switches.freshInstall = 'off';
  expect(await fixture.ask('readAsApp')).toMatchObject({ status: 200 });
});
