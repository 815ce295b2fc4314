import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';
import {
  emptyRegistry,
  withBound,
  withConnection,
  without,
} from '../../../../src/connections/model/registry';
import { Secret } from '../../../../src/shared/secret';
import type { ConnectionStore } from '../../../../src/ports/connections';
import { aStoredConnection } from '../../../builders';
import { InMemoryConnectionStore } from '../../../in-memory/connection-store';
import { aRegistry, connection, first, place } from './a-registry';
import { startPlatform } from './platform';

const secret = new Secret('a first token that ends in aaaa');
const unknown = { lastSuccessAt: null, lastFailure: null };

const stores: readonly (readonly [string, () => ConnectionStore])[] = [
  [
    'on Forge storage',
    () => {
      startPlatform();
      return connectionStoreWith({ note: () => undefined, trouble: () => undefined });
    },
  ],
  ['in memory', () => new InMemoryConnectionStore()],
];

describe.each(stores)('a connection store %s', (_where, open) => {
  test('begins with nothing', async () => {
    const store = open();
    expect(await store.registry()).toEqual(emptyRegistry);
    expect(await store.open(first)).toEqual({ registry: emptyRegistry, opened: null });
    expect([await store.readToken(place), await store.health(place)]).toEqual([null, unknown]);
  });

  test('gives back what was written, one revision on', async () => {
    const store = open();
    const full = withBound(aRegistry, ['10001', '10002'], 'other');
    expect((await store.write(full)).registry).toEqual({ ...full, revision: 1 });
    expect(await store.registry()).toEqual({ ...full, revision: 1 });
  });

  test('refuses a change that is built on what is no longer there', async () => {
    const store = open();
    await store.write(aRegistry);
    await expect(store.write(aRegistry)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('opens a connection with its token', async () => {
    const store = open();
    await store.saveToken(place, secret);
    await store.write(aRegistry);
    const { opened } = await store.open(first);
    expect([opened?.connection, opened?.token.reveal()]).toEqual([connection, secret.reveal()]);
    expect((await store.open(() => null)).opened).toBeNull();
  });

  test('opens nothing where the token is not there', async () => {
    const store = open();
    await store.write(aRegistry);
    expect((await store.open(first)).opened).toBeNull();
  });

  test('deletes what no connection uses any more, and nothing else', async () => {
    const store = open();
    const other = { connectionId: 'other', tokenId: 'token-2' };
    await store.saveToken(place, secret);
    await store.saveToken(other, secret);
    await store.saveHealth(place, { lastSuccessAt: '2026-10-05T12:00:00Z', lastFailure: null });
    const two = withConnection(aRegistry, aStoredConnection({ tokenId: 'token-2' }, { id: 'other' }));
    const { registry } = await store.write(two);
    await store.deleteLeftOver();
    expect(await store.readToken(place)).not.toBeNull();
    await store.write(without(registry, 'other', 'useDefault'));
    await store.deleteLeftOver();
    expect([await store.readToken(other), (await store.registry()).leftOver]).toEqual([null, []]);
    expect([await store.readToken(place), await store.health(place)]).toMatchObject([
      {},
      { lastSuccessAt: '2026-10-05T12:00:00Z' },
    ]);
  });

  test('remembers how the connection fared, with that token alone', async () => {
    const store = open();
    const health = {
      lastSuccessAt: null,
      lastFailure: { at: '2026-10-05T12:00:00Z', code: 'CONNECTOR_DOWN' },
    } as const;
    await store.saveHealth(place, health);
    expect(await store.health(place)).toEqual(health);
    expect(await store.health({ ...place, tokenId: 'token-2' })).toEqual(unknown);
  });

  test('deletes what is not there without complaint', async () => {
    const store = open();
    await store.deleteLeftOver();
    expect(await store.registry()).toEqual(emptyRegistry);
  });
});
