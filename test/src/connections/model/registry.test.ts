import type { Connection } from '../../../../src/connections/model/connection';
import {
  accountsIn,
  changed,
  emptyRegistry,
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
