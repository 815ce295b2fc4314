import type { SalesforceAccess } from '../../../src/connections/model/connection';
import { emptyRegistry, withConnection } from '../../../src/connections/model/registry';
import { isAboutKeys, switchedKeys, withNextKeys } from '../../../src/records/model/next-keys';
import { aStoredConnection } from '../../builders';

const secret = (tokenId: string) => ({ ...aStoredConnection().token, tokenId });
const staged = { consumerKey: 'staged key', secret: secret('staged') };
const access: SalesforceAccess = {
  ...{ host: 'acme.my.salesforce.com', consumerKey: 'key', secret: secret('used'), next: staged },
  ...{ orgId: null, userName: null, isOff: false, whoReads: 'integrationUser', audience: 'viewers' },
  objects: [],
};
const registry = withConnection(emptyRegistry, aStoredConnection({}, { access }));
const withoutStaged = withConnection(
  emptyRegistry,
  aStoredConnection({}, { access: { ...access, next: null } }),
);

test.each([
  ['host', { host: 'other.my.salesforce.com' }],
  ['secret', { secret: secret('other') }],
])('keys that were tested beside another %s are not staged', (_, over) => {
  expect(withNextKeys(withoutStaged, 'site', access, staged)).toEqual(registry);
  expect(() => withNextKeys(withoutStaged, 'site', { ...access, ...over }, staged)).toThrow(
    'CHANGED_MEANWHILE',
  );
});

test('staged keys take over with their consumer key, and nothing is staged any more', () => {
  const [connection] = switchedKeys(registry, 'site', { from: 'used', to: 'staged' }).connections;
  expect(connection?.access).toEqual({ ...access, ...staged, next: null });
});

test.each([
  ['the secret in use is another', registry, { from: 'other', to: 'staged' }],
  ['the staged one is another', registry, { from: 'used', to: 'other' }],
  ['none is staged', withoutStaged, { from: 'used', to: 'staged' }],
])('no staged keys take over where %s', (_, stored, wish) => {
  expect(() => switchedKeys(stored, 'site', wish)).toThrow('CHANGED_MEANWHILE');
});

test('only two troubles are about the keys themselves', () => {
  expect((['SECRET_WRONG', 'APP_UNKNOWN', 'DOWN'] as const).map(isAboutKeys)).toEqual([true, true, false]);
});
