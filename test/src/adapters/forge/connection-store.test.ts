import { withConnection } from '../../../../src/connections/model/registry';
import { Secret } from '../../../../src/shared/secret';
import { aRegistry, first, place } from './a-registry';
import { startPlatform } from './platform';
import { connections, token, troubles } from './watched-connection-store';

beforeEach(() => void troubles.splice(0));

const fault = (path: string) => ({ paths: [path], status: 500, code: 'FAULT', times: 1 });

test('the token lies in secret storage alone, under the place the registry names', async () => {
  const { storage } = startPlatform();
  await connections.saveToken(place, new Secret(token));
  await connections.write(aRegistry);
  await connections.saveHealth(place, { lastSuccessAt: null, lastFailure: null });
  expect(JSON.stringify(storage.all())).not.toContain(token.slice(-20));
  expect(storage.find('secret', 'token:site:token-1')?.value).toEqual({ version: 1, token });
});

test('a thousand bound projects fit into one row that is read with one unit of storage', async () => {
  const { storage } = startPlatform();
  const bound = new Map(Array.from({ length: 1_000 }, (_, n) => [String(10_000 + n), 'site']));
  await connections.write({ ...aRegistry, bound });
  expect((await connections.registry()).bound).toEqual(bound);
  // Reads are counted in units of 10 KB: https://developer.atlassian.com/platform/forge/limits-kvs-ce/
  expect(JSON.stringify(storage.find('plain', 'connections')?.value).length).toBeLessThan(10_000);
});

test('a deletion that storage refuses is repeated', async () => {
  const { switches, storage } = startPlatform();
  await connections.saveToken(place, new Secret(token));
  const { registry } = await connections.write(aRegistry);
  await connections.write({ ...registry, connections: [], leftOver: [place] });
  switches.storageFaults.push(fault('/api/v1/secret/delete'));
  await expect(connections.deleteLeftOver()).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect((await connections.registry()).leftOver).toEqual([place]);
  await connections.deleteLeftOver();
  expect(storage.find('secret', 'token:site:token-1')).toBeUndefined();
});

test('a connection that is switched between the two reads is opened with its new token', async () => {
  const { storage } = startPlatform();
  await connections.saveToken({ ...place, tokenId: 'token-2' }, new Secret('the second one'));
  await connections.write(aRegistry);
  let looks = 0;
  const { opened } = await connections.open((registry) => {
    looks += 1;
    const found = first(registry);
    if (looks === 1 && found) {
      const next = withConnection(registry, { ...found, token: { ...found.token, tokenId: 'token-2' } });
      const row = storage.find('plain', 'connections')?.value as object;
      storage.set('plain', 'connections', { ...row, revision: 2, connections: next.connections });
    }
    return found;
  });
  expect([looks, opened?.token.reveal()]).toEqual([2, 'the second one']);
});

test('a connection whose token is lost is not usable, and the log hears of it', async () => {
  startPlatform();
  await connections.write(aRegistry);
  expect((await connections.open(first)).opened).toBeNull();
  expect(troubles).toEqual(['connection not usable']);
});

test('a registry of a later release is left alone', async () => {
  const { storage } = startPlatform();
  storage.set('plain', 'connections', { version: 3, revision: 9 });
  await expect(connections.registry()).rejects.toMatchObject({ code: 'NEWER_RELEASE' });
  await expect(connections.write(aRegistry)).rejects.toMatchObject({ code: 'NEWER_RELEASE' });
});

test('health nobody can read is unknown', async () => {
  const { storage } = startPlatform();
  storage.set('plain', 'connection-health:site', { version: 1, lastFailure: { code: 'NEW_CODE' } });
  expect(await connections.health(place)).toEqual({ lastSuccessAt: null, lastFailure: null });
});
