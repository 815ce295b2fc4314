import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';
import type { Connection } from '../../../../src/connections/model/connection';
import { Secret } from '../../../../src/shared/secret';
import { startPlatform } from './platform';

const troubles: string[] = [];
const connections = connectionStoreWith({
  note: () => undefined,
  trouble: (event) => void troubles.push(event),
});

beforeEach(() => void troubles.splice(0));

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJvbmUifQ.first-token-aaaa';
const other = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ0d28ifQ.other-token-bbbb';
const connection: Connection = {
  tokenId: 'token-1',
  atOnce: 4,
  region: 'eu',
  last4: 'aaaa',
  savedBy: '5b10a2844c20165700ede21a',
  savedAt: '2026-11-21T10:00:00Z',
  ends: { at: '2027-11-21T10:00:00Z', from: 'token' },
  salesforceHost: 'acme.my.salesforce.com',
};
const replacement: Connection = {
  ...connection,
  region: 'global',
  last4: 'bbbb',
  ends: null,
  salesforceHost: null,
};
const fault = (path: string, status = 500) => ({ paths: [path], status, code: 'FAULT', times: 1 });

test('there is no connection before one is saved', async () => {
  startPlatform();
  expect(await connections.find()).toBeNull();
  expect(await connections.open()).toBeNull();
});

test('the token lies in secret storage alone', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  await connections.saveHealth('token-1', { lastSuccessAt: null, lastFailure: null });
  expect(storage.all()).toHaveLength(1);
  expect(JSON.stringify(storage.all())).not.toContain(token.slice(-20));
  expect(storage.find('secret', 'connection:site')?.value).toMatchObject({ token });
});

test('a replaced token is gone', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  await connections.save(replacement, new Secret(other));
  expect(JSON.stringify(storage.find('secret', 'connection:site'))).not.toContain(token);
  expect((await connections.open())?.token.reveal()).toBe(other);
});

test('a replacement that storage refuses leaves the old connection whole', async () => {
  const { switches } = startPlatform();
  await connections.save(connection, new Secret(token));
  switches.storageFaults.push(fault('/api/v1/secret/set'));
  await expect(connections.save(replacement, new Secret(other))).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
  });
  const opened = await connections.open();
  expect(opened?.connection).toEqual(connection);
  expect(opened?.token.reveal()).toBe(token);
});

test('removing the token leaves nothing of it, nor of who saved it', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  await connections.saveHealth('token-1', { lastSuccessAt: '2026-11-21T10:00:00Z', lastFailure: null });
  await connections.removeToken();
  expect(storage.all()).toEqual([]);
  expect(storage.find('secret', 'connection:site')?.value).toEqual({
    version: 1,
    token: null,
    kept: { region: 'eu', salesforceHost: 'acme.my.salesforce.com', atOnce: 4 },
  });
  expect([await connections.open(), troubles]).toEqual([null, []]);
});

test('a removal that stops half-way has removed the token', async () => {
  const { switches, storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  switches.storageFaults.push(fault('/api/v1/delete'));
  await expect(connections.removeToken()).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(JSON.stringify(storage.find('secret', 'connection:site'))).not.toContain(token);
  expect(await connections.open()).toBeNull();
});

test.each([{ version: 2 }, 'text', { version: 1, token, connection: { region: 'mars' } }])(
  'a row nobody can read is no connection, and the log hears of it: %#',
  async (row) => {
    const { storage } = startPlatform();
    storage.set('secret', 'connection:site', row);
    expect(await connections.open()).toBeNull();
    expect(troubles).toEqual(['connection not usable']);
  },
);

/** As the release before this one stores it: with the saver's name. */
const rowWithName = {
  version: 1,
  token,
  connection: { ...connection, savedBy: { accountId: connection.savedBy, displayName: 'Ada' } },
};

test('a row of the release before opens without the name, which is gone from storage with the next save', async () => {
  const { storage } = startPlatform();
  storage.set('secret', 'connection:site', rowWithName);
  expect(await connections.find()).toEqual(connection);
  const opened = await connections.open();
  expect(opened?.token.reveal()).toBe(token);
  await connections.save({ ...connection, savedBy: null }, new Secret(token));
  expect(JSON.stringify(storage.find('secret', 'connection:site'))).not.toMatch(
    /Ada|5b10a2844c20165700ede21a/,
  );
  expect(await connections.find()).toEqual({ ...connection, savedBy: null });
});

test('a row nobody can read is removed as a whole, for nobody knows where in it the token is', async () => {
  const { storage } = startPlatform();
  storage.set('secret', 'connection:site', { version: 2, token });
  await connections.removeToken();
  expect(storage.find('secret', 'connection:site')).toBeUndefined();
});

test('health nobody can read is unknown', async () => {
  const { storage } = startPlatform();
  storage.set('plain', 'connection-health:site', { version: 1, lastFailure: { code: 'NEW_CODE' } });
  expect(await connections.health('token-1')).toEqual({ lastSuccessAt: null, lastFailure: null });
});
