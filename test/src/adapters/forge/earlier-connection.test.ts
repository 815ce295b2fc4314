import { emptyRegistry, withConnection, type Registry } from '../../../../src/connections/model/registry';
import { first } from './a-registry';
import { startPlatform } from './platform';
import { connections, token, troubles } from './watched-connection-store';

beforeEach(() => void troubles.splice(0));

const ada = '5b10a2844c20165700ede21a';

/** As the release before this one stores its only connection. */
const earlier = {
  version: 1,
  token,
  connection: {
    tokenId: 'token-1',
    atOnce: 4,
    region: 'eu',
    last4: 'aaaa',
    savedBy: ada,
    savedAt: '2026-11-21T10:00:00Z',
    ends: { at: '2027-11-21T10:00:00Z', from: 'token' },
    salesforceHost: 'acme.my.salesforce.com',
  },
};
const kept = {
  version: 1,
  token: null,
  kept: { region: 'eu', salesforceHost: 'acme.my.salesforce.com', atOnce: 7 },
};

const asRegistry = {
  ...emptyRegistry,
  defaultId: 'site',
  connections: [
    {
      ...{ id: 'site', name: 'acme', region: 'eu', salesforceHost: 'acme.my.salesforce.com', atOnce: 4 },
      family: 'token-1',
      token: {
        ...{ tokenId: 'token-1', last4: 'aaaa', savedBy: ada, savedAt: '2026-11-21T10:00:00Z' },
        ends: { at: '2027-11-21T10:00:00Z', from: 'token' },
      },
      ...{ next: null, previous: null, stop: null, access: null },
    },
  ],
};

const renamed = (registry: Registry): Registry => {
  const found = first(registry);
  return found ? withConnection(registry, { ...found, name: 'Production' }) : registry;
};
const fault = (path: string) => ({ paths: [path], status: 500, code: 'FAULT', times: 1 });

/** A platform on which the earlier release left its connection. */
function upgraded(row: object = earlier) {
  const platform = startPlatform();
  platform.storage.set('secret', 'connection:site', row);
  return platform;
}

test('is the site’s only one, and the default, without anything being written', async () => {
  const { storage } = upgraded();
  expect(await connections.registry()).toEqual(asRegistry);
  expect((await connections.open(first)).opened?.token.reveal()).toBe(token);
  expect(storage.all()).toEqual([]);
  expect(storage.find('secret', 'connection:site')?.value).toEqual(earlier);
});

test('is found by the earlier release, put back, until the first change, which says so', async () => {
  const { storage } = upgraded();
  const { registry, endsEarlierRelease } = await connections.write(renamed(await connections.registry()));
  expect(endsEarlierRelease).toBe(true);
  await connections.deleteLeftOver();
  expect(storage.find('secret', 'connection:site')).toBeUndefined();
  expect((await connections.open(first)).opened).toMatchObject({ connection: { name: 'Production' } });
  expect((await connections.open(first)).opened?.token.reveal()).toBe(token);
  expect((await connections.write(registry)).endsEarlierRelease).toBe(false);
});

test.each(['/api/v1/secret/set', '/api/v1/set'])(
  'stays as it was where the first change is interrupted at %s, and is carried over when it is repeated',
  async (path) => {
    const { switches, storage } = upgraded();
    const before = await connections.registry();
    switches.storageFaults.push(fault(path));
    await expect(connections.write(renamed(before))).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    expect(storage.find('secret', 'connection:site')?.value).toEqual(earlier);
    expect(await connections.registry()).toEqual(asRegistry);
    await connections.write(renamed(await connections.registry()));
    expect((await connections.open(first)).opened?.token.reveal()).toBe(token);
  },
);

test('is deleted later where its deletion is interrupted; until then it is not read any more', async () => {
  const { switches, storage } = upgraded();
  await connections.write(renamed(await connections.registry()));
  switches.storageFaults.push(fault('/api/v1/secret/delete'));
  await expect(connections.deleteLeftOver()).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect((await connections.registry()).connections).toMatchObject([{ name: 'Production' }]);
  await connections.deleteLeftOver();
  expect(storage.find('secret', 'connection:site')).toBeUndefined();
});

test('removed with the first change, its token is carried nowhere', async () => {
  const { storage } = upgraded();
  const { connections: known } = await connections.registry();
  const registry = await connections.registry();
  await connections.write({
    ...registry,
    connections: known.map((each) => ({ ...each, token: null })),
    leftOver: [{ connectionId: 'site', tokenId: 'token-1' }],
  });
  await connections.deleteLeftOver();
  expect(storage.find('secret', 'connection:site')).toBeUndefined();
  expect(storage.find('secret', 'token:site:token-1')).toBeUndefined();
});

test('is without a token where that was removed, and keeps what is no secret', async () => {
  upgraded(kept);
  expect((await connections.registry()).connections).toMatchObject([
    { region: 'eu', salesforceHost: 'acme.my.salesforce.com', atOnce: 7, token: null },
  ]);
  expect([(await connections.open(first)).opened, troubles]).toEqual([null, []]);
});

test('from before bulk push has a token without a name', async () => {
  const { region, last4, savedBy, savedAt, ends, salesforceHost } = earlier.connection;
  upgraded({ ...earlier, connection: { region, last4, savedBy, savedAt, ends, salesforceHost } });
  expect((await connections.registry()).connections).toMatchObject([
    { atOnce: 4, family: '', token: { tokenId: 'first' } },
  ]);
  await connections.write(renamed(await connections.registry()));
  expect((await connections.open(first)).opened?.token.reveal()).toBe(token);
});

test('from before names were dropped opens without the name', async () => {
  const named = { ...earlier.connection, savedBy: { accountId: ada, displayName: 'Ada' } };
  upgraded({ ...earlier, connection: named });
  expect(await connections.registry()).toEqual(asRegistry);
});

test.each([{ version: 2 }, 'text', { version: 1, token, connection: { region: 'mars' } }])(
  'that nobody can read is none, the log hears of it, and it goes with the first change: %#',
  async (row) => {
    const { storage } = startPlatform();
    storage.set('secret', 'connection:site', row);
    const { opened, registry } = await connections.open(first);
    expect([opened, registry, troubles]).toEqual([null, emptyRegistry, ['connection not usable']]);
    await connections.write(registry);
    await connections.deleteLeftOver();
    expect(storage.find('secret', 'connection:site')).toBeUndefined();
  },
);
