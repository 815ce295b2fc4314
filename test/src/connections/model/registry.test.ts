import type { Connection, SalesforceAccess } from '../../../../src/connections/model/connection';
import {
  accountsIn,
  changed,
  emptyRegistry,
  newlyNamed,
  projectsOf,
  withBound,
  withConnection,
  withoutAccount,
  without,
  type Registry,
} from '../../../../src/connections/model/registry';
import { ada, aStoredConnection, evan, paula } from '../../../builders';

const facts = (tokenId: string, savedBy: string | null = ada) => ({
  ...aStoredConnection({ tokenId, savedBy }).token,
});
const full: Connection = {
  ...aStoredConnection({ tokenId: 'present' }),
  next: facts('next', evan),
  previous: facts('previous', null),
  stop: { by: paula, at: '2026-10-05T12:00:00.000Z', reason: 'a migration' },
};
const access: SalesforceAccess = {
  ...{ host: 'acme.my.salesforce.com', consumerKey: 'key', orgId: null, userName: null, isOff: false },
  ...{ whoReads: 'integrationUser', audience: 'viewers', objects: [] },
  secret: facts('secret', evan),
  next: { consumerKey: 'key', secret: facts('next secret', paula) },
};
const registry = withConnection(emptyRegistry, full);
const leftIn = ({ leftOver }: Registry): string[] => leftOver.map(({ tokenId }) => tokenId);

test('the first connection is the default, and no later one', () => {
  expect(registry.defaultId).toBe('site');
  expect(withConnection(registry, { ...full, id: 'other' }).defaultId).toBe('site');
});

test('a changed connection keeps its place', () => {
  const two = withConnection(registry, { ...full, id: 'other' });
  expect(withConnection(two, { ...full, name: 'new' }).connections.map(({ name }) => name)).toEqual([
    'new',
    full.name,
  ]);
});

test.each<[string, (registry: Registry) => Registry, string[]]>([
  ['nothing is taken away', (given) => changed(given, { defaultId: null }), []],
  ['a token is replaced', (given) => withConnection(given, { ...full, token: facts('new') }), ['present']],
  [
    'the next one takes over',
    (given) => withConnection(given, { ...full, token: full.next, next: null, previous: full.token }),
    ['previous'],
  ],
  [
    'a connection is removed',
    (given) => without(given, 'site', 'useDefault'),
    ['present', 'next', 'previous'],
  ],
])('%s: the tokens nobody uses any more are left over', (_name, change, expected) => {
  expect(leftIn(change(registry))).toEqual(expected);
});

test('a token that is used again is not left over any more, and none is named twice', () => {
  const gone = withConnection(registry, { ...full, token: null });
  expect(leftIn(changed(changed(gone, {}), {}))).toEqual(['present']);
  expect(leftIn(withConnection(gone, full))).toEqual([]);
});

test('tells who is named, each with the earliest instant, and forgets one alone', () => {
  expect([...accountsIn(registry).keys()].toSorted()).toEqual([ada, evan, paula].toSorted());
  const later = withConnection(registry, {
    ...full,
    id: 'other',
    stop: { by: ada, at: '2027-01-01', reason: '' },
  });
  expect(accountsIn(later).get(ada)).toBe(full.token?.savedAt);
  for (const account of [ada, evan, paula]) {
    expect([...accountsIn(withoutAccount(later, account)).keys()]).not.toContain(account);
  }
  expect(leftIn(withoutAccount(later, ada))).toEqual([]);
});

test('knows the projects of a connection, also of one that is gone', () => {
  const bound = withBound(registry, ['1', '2'], 'site');
  expect(projectsOf(bound, 'site')).toEqual(['1', '2']);
  expect(projectsOf(without(bound, 'site', 'sendNothing'), 'site')).toEqual(['1', '2']);
  expect(projectsOf(without(bound, 'site', 'useDefault'), 'site')).toEqual([]);
});

test('the secrets of Salesforce access are tokens like the others: left over when they go, named by who saved them', () => {
  const readable = withConnection(emptyRegistry, { ...full, next: null, previous: null, stop: null, access });
  expect(leftIn(withConnection(readable, { ...full, next: null, previous: null, stop: null }))).toEqual([
    'secret',
    'next secret',
  ]);
  expect([...accountsIn(readable).keys()]).toEqual([ada, evan, paula]);
  expect([...accountsIn(withoutAccount(readable, evan)).keys()]).toEqual([ada, paula]);
  expect([...accountsIn(withoutAccount(readable, paula)).keys()]).toEqual([ada, evan]);
  const plain = withConnection(emptyRegistry, { ...full, access: { ...access, next: null } });
  expect(withoutAccount(plain, paula).connections[0]?.access).toEqual({ ...access, next: null });
});

test('an account is forgotten alone: what others did stays theirs', () => {
  const stopped: Registry = { ...registry, stop: { by: evan, at: '2026-10-06', reason: 'a test' } };
  const [left] = withoutAccount(stopped, ada).connections;
  expect([left?.token?.savedBy, left?.next?.savedBy, left?.previous?.savedBy, left?.stop?.by]).toEqual([
    ...[null, evan, null, paula],
  ]);
  expect(withoutAccount(stopped, ada).stop?.by).toBe(evan);
  expect(withoutAccount(stopped, evan).stop).toEqual({ by: null, at: '2026-10-06', reason: 'a test' });
});

test('the earliest instant counts, in whatever order somebody is named', () => {
  const before = withConnection(registry, {
    ...full,
    id: 'other',
    stop: { by: ada, at: '2020-01-01', reason: '' },
  });
  expect(accountsIn(before).get(ada)).toBe('2020-01-01');
});

test('newly named is who is named for something else than before, even at the same instant', () => {
  const at = full.token?.savedAt ?? '';
  const stopped = { ...registry, stop: { by: paula, at, reason: '' } };
  expect(newlyNamed(registry, stopped)).toEqual(new Map([[paula, at]]));
  expect(newlyNamed(registry, { ...registry, stop: full.stop }).size).toBe(0);
});

test('remembers that there was another connection than the first', () => {
  expect(registry.hadOthers).toBe(false);
  const both = withConnection(registry, { ...full, id: 'other' });
  const again = withConnection(without(both, 'other', 'useDefault'), full);
  expect([both.hadOthers, again.hadOthers]).toEqual([true, true]);
});

test('without the default there is none; without another connection it stays', () => {
  const both = withConnection(registry, { ...full, id: 'other' });
  expect(without(both, 'site', 'useDefault').defaultId).toBeNull();
  expect(without(both, 'other', 'useDefault').defaultId).toBe('site');
});

test('the projects of a removed connection alone use the default', () => {
  const both = withBound(
    withBound(withConnection(registry, { ...full, id: 'other' }), ['1'], 'site'),
    ['2'],
    'other',
  );
  expect([...without(both, 'other', 'useDefault').bound]).toEqual([['1', 'site']]);
});
