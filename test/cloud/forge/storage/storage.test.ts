import { startFixture, type Fixture } from '../fixture/start-fixture';

const hour = 3_600_000;
let fixture: Fixture;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  fixture = await startFixture({ now: () => now });
});
afterEach(() => fixture.stop());

test('a value is read back, and missing ones are undefined', async () => {
  await fixture.ask('set', { key: 'a:1', value: 'one' });
  expect(await fixture.ask('get', { key: 'a:1' })).toEqual({ value: 'one' });
  expect(await fixture.ask('get', { key: 'a:2' })).toEqual({});
  await fixture.ask('remove', { key: 'a:1' });
  expect(await fixture.ask('get', { key: 'a:1' })).toEqual({});
});

test('a value has its creation and change times', async () => {
  await fixture.ask('set', { key: 'a', value: 'one' });
  const createdAt = now;
  now += hour;
  await fixture.ask('set', { key: 'a', value: 'two' });
  expect(await fixture.ask('getWithTimes', { key: 'a' })).toEqual({
    value: { key: 'a', value: 'two', createdAt, updatedAt: now },
  });
});

test('a key that must be new conflicts with an existing one', async () => {
  expect(await fixture.ask('setNew', { key: 'a', value: 'one' })).toEqual({});
  expect(await fixture.ask('setNew', { key: 'a', value: 'two' })).toMatchObject({
    refused: { code: 'KEY_CONFLICT', status: 409 },
  });
  expect(await fixture.ask('get', { key: 'a' })).toEqual({ value: 'one' });
});

test('a swap returns the old value', async () => {
  expect(await fixture.ask('swap', { key: 'a', value: 'one' })).toEqual({});
  expect(await fixture.ask('swap', { key: 'a', value: 'two' })).toEqual({
    value: { key: 'a', value: 'one' },
  });
});

test('an expired value is gone, and its key is free', async () => {
  await fixture.ask('setForAnHour', { key: 'a', value: 'one' });
  now += hour;
  expect(await fixture.ask('get', { key: 'a' })).toEqual({});
  expect(await fixture.ask('setNew', { key: 'a', value: 'two' })).toEqual({});
});

test('an expired value stays readable for two days if the switch says so', async () => {
  fixture.forge.switches.expiredRows = 'visible';
  await fixture.ask('setForAnHour', { key: 'a', value: 'one' });
  now += 2 * hour;
  expect(await fixture.ask('get', { key: 'a' })).toEqual({ value: 'one' });
  expect(await fixture.ask('setNew', { key: 'a', value: 'two' })).toMatchObject({
    refused: { code: 'KEY_CONFLICT' },
  });
  now += 48 * hour;
  expect(await fixture.ask('get', { key: 'a' })).toEqual({});
});

test.each([
  ['set', { key: '', value: 'x' }, 'KEY_TOO_SHORT'],
  ['set', { key: 'k'.repeat(501), value: 'x' }, 'KEY_TOO_LONG'],
  ['set', { key: 'a/b', value: 'x' }, 'INVALID_KEY'],
  ['setSize', { key: 'a', value: 240 * 1024 - 1 }, 'MAX_SIZE'],
  ['setDepth', { key: 'a', value: 32 }, 'MAX_DEPTH'],
])('%s refuses %j', async (probe, payload, code) => {
  expect(await fixture.ask(probe, payload)).toMatchObject({ refused: { name: 'ForgeKvsError', code } });
  expect(fixture.forge.readPlain()).toEqual([]);
});

test('the longest key, the largest value and the deepest value are accepted', async () => {
  expect(await fixture.ask('set', { key: 'k'.repeat(500), value: 'x' })).toEqual({});
  expect(await fixture.ask('setSize', { key: 'a', value: 240 * 1024 - 2 })).toEqual({});
  expect(await fixture.ask('setDepth', { key: 'b', value: 31 })).toEqual({});
});

test('entities are refused by name', async () => {
  expect(await fixture.ask('entity', { key: 'a' })).toMatchObject({ refused: { code: 'NOT_IMPLEMENTED' } });
  expect(fixture.lines.at(-1)).toMatchObject({ from: 'cloud', level: 'error' });
});

test('without the scope there is no storage', async () => {
  const poor = await startFixture({
    adapt: (manifest) => ({ ...manifest, permissions: { scopes: [], external: {} } }),
  });
  expect(await poor.ask('get', { key: 'a' })).toMatchObject({ refused: { code: 'FORBIDDEN' } });
  await poor.stop();
});
