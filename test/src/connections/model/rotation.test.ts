import { emptyRegistry, withConnection, type Registry } from '../../../../src/connections/model/registry';
import { switchedBack } from '../../../../src/connections/model/rotation';
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

test('which connection speaks is told only where there are several, and only of one that does', () => {
  const one = storing();
  const two = withConnection(one, aStoredConnection({}, { id: 'other' }));
  expect([hasSeveral(one), hasSeveral(two)]).toEqual([false, true]);
  expect(throughOf(one, rotated)).toBeUndefined();
  expect(throughOf(one, null)).toBeUndefined();
  expect(throughOf(two, null)).toBeUndefined();
  expect(throughOf(two, rotated)).toEqual({ name: rotated.name, host: rotated.salesforceHost });
});
