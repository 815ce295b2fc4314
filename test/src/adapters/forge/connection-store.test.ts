import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';
import type { Connection } from '../../../../src/domain/connection';
import { Secret } from '../../../../src/domain/secret';
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
  region: 'eu',
  last4: 'aaaa',
  savedBy: { accountId: '5b10a2844c20165700ede21a', displayName: 'Ada' },
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
const setSecret = '/api/v1/secret/set';
const fault = (path: string, status = 500) => ({ paths: [path], status, code: 'FAULT', times: 1 });

test('the token lies in secret storage alone', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  await connections.saveHealth({ lastSuccessAt: null, lastFailure: null });
  expect(storage.all()).toHaveLength(2);
  expect(JSON.stringify(storage.all())).not.toContain(token.slice(-20));
  expect(storage.find('secret', 'connection:site:a')?.value).toBe(token);
});

test.each([
  ['was removed', () => connections.remove()],
  ['was replaced', () => connections.save(replacement, new Secret(other))],
])('saving without a token is refused when the stored one %s meanwhile', async (_what, meanwhile) => {
  startPlatform();
  await connections.save(connection, new Secret(token));
  await meanwhile();
  await expect(connections.save(connection, null)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('removing leaves nothing behind', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  await connections.saveHealth({ lastSuccessAt: '2026-11-21T10:00:00Z', lastFailure: null });
  await connections.remove();
  expect(storage.all()).toEqual([]);
  expect(storage.find('secret', 'connection:site:a')).toBeUndefined();
  expect(await connections.open()).toBeNull();
});

test('a removal that stops half-way has removed the token', async () => {
  const { switches, storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  switches.storageFaults.push(fault('/api/v1/delete'));
  await expect(connections.remove()).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(storage.find('secret', 'connection:site:a')).toBeUndefined();
  expect(await connections.open()).toBeNull();
});

test('a replacement that stops before its token was written leaves the old connection whole', async () => {
  const { switches } = startPlatform();
  await connections.save(connection, new Secret(token));
  switches.storageFaults.push(fault(setSecret));
  await expect(connections.save(replacement, new Secret(other))).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
  });
  expect((await connections.open())?.token.reveal()).toBe(token);
});

test('a replacement that stops before its facts were written leaves the old connection whole', async () => {
  const { switches } = startPlatform();
  await connections.save(connection, new Secret(token));
  switches.storageFaults.push(fault('/api/v1/set'));
  await expect(connections.save(replacement, new Secret(other))).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
  });
  const opened = await connections.open();
  expect(opened?.connection).toEqual(connection);
  expect(opened?.token.reveal()).toBe(token);
});

test('a replaced token is gone from secret storage', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  await connections.save(replacement, new Secret(other));
  expect(storage.find('secret', 'connection:site:a')).toBeUndefined();
  expect(storage.find('secret', 'connection:site:b')?.value).toBe(other);
});

test('an old token that cannot be removed does not spoil the save, and the log hears of it', async () => {
  const { switches } = startPlatform();
  await connections.save(connection, new Secret(token));
  switches.storageFaults.push(fault('/api/v1/secret/delete'));
  await connections.save(replacement, new Secret(other));
  expect((await connections.open())?.token.reveal()).toBe(other);
  expect(troubles).toEqual(['old token not removed']);
});

test('a save that comes between the two reads of opening is no trouble', async () => {
  const { storage } = startPlatform();
  await connections.save(connection, new Secret(token));
  const older = storage.find('plain', 'connection:site')?.value;
  await connections.save(replacement, new Secret(other));
  const find = jest.spyOn(storage, 'find');
  find.mockReturnValueOnce({ key: 'connection:site', value: older, createdAt: 0, updatedAt: 0 });
  expect((await connections.open())?.connection).toEqual(replacement);
  expect(troubles).toEqual([]);
});

test.each([{ version: 2 }, 'text', { version: 1, region: 'mars' }])(
  'a row nobody can read is no connection, and the log hears of it: %p',
  async (row) => {
    const { storage } = startPlatform();
    await connections.save(connection, new Secret(token));
    storage.set('plain', 'connection:site', row);
    expect(await connections.open()).toBeNull();
    expect(troubles).toEqual(['connection not usable']);
  },
);

test('health nobody can read is unknown', async () => {
  const { storage } = startPlatform();
  storage.set('plain', 'connection-health:site', { version: 1, lastFailure: { code: 'NEW_CODE' } });
  expect(await connections.health()).toEqual({ lastSuccessAt: null, lastFailure: null });
});
