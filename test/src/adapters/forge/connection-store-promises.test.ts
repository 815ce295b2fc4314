import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';
import { Secret } from '../../../../src/shared/secret';
import type { ConnectionStore } from '../../../../src/ports/connections';
import { aConnection } from '../../../builders';
import { InMemoryConnectionStore } from '../../../in-memory/connection-store';
import { startPlatform } from './platform';

const connection = aConnection({ last4: 'aaaa' });
const first = new Secret('a first token that ends in aaaa');
const second = new Secret('a second token that ends in bbbb');
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
    expect(await Promise.all([store.find(), store.open(), store.health('token-1')])).toEqual([
      null,
      null,
      unknown,
    ]);
  });

  test('gives back what was saved', async () => {
    const store = open();
    await store.save(connection, first);
    expect(await store.find()).toEqual(connection);
    expect(await store.open()).toEqual({ connection, token: first });
    expect((await store.open())?.token.reveal()).toBe(first.reveal());
  });

  test('replaces connection and token together', async () => {
    const store = open();
    await store.save(connection, first);
    const replacement = { ...connection, region: 'eu', last4: 'bbbb' } as const;
    await store.save(replacement, second);
    expect((await store.open())?.connection).toEqual(replacement);
    expect((await store.open())?.token.reveal()).toBe(second.reveal());
  });

  test('remembers how the connection fared', async () => {
    const store = open();
    const health = {
      lastSuccessAt: null,
      lastFailure: { at: '2026-10-05T12:00:00Z', code: 'CONNECTOR_DOWN' },
    } as const;
    await store.saveHealth('token-1', health);
    expect(await store.health('token-1')).toEqual(health);
  });

  test('forgets the connection and how it fared with its token, and keeps what is no secret for the next one', async () => {
    const store = open();
    const full = {
      ...connection,
      region: 'eu',
      salesforceHost: 'acme.my.salesforce.com',
      atOnce: 7,
    } as const;
    await store.save(full, first);
    await store.saveHealth('token-1', { lastSuccessAt: '2026-10-05T12:00:00Z', lastFailure: null });
    expect(await store.kept()).toBeNull();
    await store.removeToken();
    expect(await Promise.all([store.find(), store.open(), store.health('token-1')])).toEqual([
      null,
      null,
      unknown,
    ]);
    const kept = { region: 'eu', salesforceHost: 'acme.my.salesforce.com', atOnce: 7 };
    expect(await store.kept()).toEqual(kept);
    await store.removeToken();
    expect(await store.kept()).toEqual(kept);
    await store.save(connection, second);
    expect([await store.kept(), await store.find()]).toEqual([null, connection]);
  });

  test('removes what is not there without complaint', async () => {
    const store = open();
    await store.removeToken();
    expect([await store.find(), await store.kept()]).toEqual([null, null]);
  });
});
