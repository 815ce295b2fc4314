import { emptyRegistry, withConnection, type Registry } from '../../../../src/connections/model/registry';
import {
  switched,
  switchedBack,
  withNext,
  withoutPrevious,
} from '../../../../src/connections/model/rotation';
import { hasSeveral, throughOf } from '../../../../src/connections/model/through-of';
import { aStoredConnection } from '../../../builders';

const token = (tokenId: string) => ({ ...aStoredConnection().token, tokenId });
const rotated = aStoredConnection({ tokenId: 'new' }, { id: 'acme', previous: token('old') });
const storing = (over = {}): Registry => withConnection(emptyRegistry, { ...rotated, ...over });

test('the previous token comes back, and the one that replaced it waits as the prepared one', () => {
  const [connection] = switchedBack(storing(), 'acme', { from: 'new', to: 'old' }).connections;
  expect([connection?.token?.tokenId, connection?.next?.tokenId, connection?.previous]).toEqual([
    'old',
    'new',
    null,
  ]);
});

test('a token that was prepared meanwhile stays the prepared one', () => {
  const [connection] = switchedBack(storing({ next: token('newer') }), 'acme', {
    from: 'new',
    to: 'old',
  }).connections;
  expect([connection?.token?.tokenId, connection?.next?.tokenId]).toEqual(['old', 'newer']);
});

test.each([
  ['the token in use is another', { from: 'another', to: 'old' }, {}],
  ['the previous token is another', { from: 'new', to: 'another' }, {}],
  ['there is no previous token', { from: 'new', to: 'old' }, { previous: null }],
])('nothing is taken back where %s', (_, wish, over) => {
  expect(() => switchedBack(storing(over), 'acme', wish)).toThrow('CHANGED_MEANWHILE');
});

test.each([
  ['the token in use is another', { from: 'another', to: 'newer' }, { next: token('newer') }],
  ['the prepared token is another', { from: 'new', to: 'another' }, { next: token('newer') }],
  ['no token is prepared', { from: 'new', to: 'newer' }, {}],
])('no prepared token takes over where %s', (_, wish, over) => {
  expect(() => switched(storing(over), 'acme', wish)).toThrow('CHANGED_MEANWHILE');
});

test.each([
  ['family', { family: 'another' }],
  ['region', { region: 'eu' as const }],
])('no token is prepared beside one of another %s than it was checked with', (_, over) => {
  const checked = { id: 'acme', family: rotated.family, region: rotated.region };
  expect(withNext(storing(), checked, token('newer')).connections[0]?.next?.tokenId).toBe('newer');
  expect(() => withNext(storing(), { ...checked, ...over }, token('newer'))).toThrow('CHANGED_MEANWHILE');
});

test('the previous token goes once its successor has pushed, and no other’s push takes it away', () => {
  const previousOf = ({ connections }: Registry) => connections[0]?.previous?.tokenId;
  expect(previousOf(withoutPrevious(storing(), 'acme', 'new'))).toBeUndefined();
  expect(previousOf(withoutPrevious(storing(), 'acme', 'another'))).toBe('old');
  expect(previousOf(withoutPrevious(storing({ token: null }), 'acme', 'new'))).toBe('old');
  expect(withoutPrevious(storing(), 'gone', 'new').connections).toEqual(storing().connections);
});

test('which connection speaks is told only where there are several, and only of one that does', () => {
  const one = storing();
  const two = withConnection(one, aStoredConnection({}, { id: 'other' }));
  expect([hasSeveral(one), hasSeveral(two)]).toEqual([false, true]);
  expect(throughOf(one, rotated)).toBeUndefined();
  expect(throughOf(one, null)).toBeUndefined();
  expect(throughOf(two, null)).toBeUndefined();
  expect(throughOf(two, rotated)).toEqual({ name: rotated.name, host: rotated.salesforceHost });
});
