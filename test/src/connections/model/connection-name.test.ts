import { readName, usualName } from '../../../../src/connections/model/connection-name';
import { longestName } from '../../../../src/contract/connections/settings-view';
import { aStoredConnection } from '../../../builders';

const named = (...names: readonly string[]) => ({
  connections: names.map((name) => aStoredConnection({}, { id: name, name })),
});
const long = 'a'.repeat(longestName + 3);

it.each([
  ['by its org', 'acme--uat.sandbox.my.salesforce.com', [], 'acme--uat'],
  ['by the product, where no address is known', null, [], 'Salesforce'],
  ['with a number, where another has the name', 'acme.my.salesforce.com', ['ACME'], 'acme 2'],
  ['with the next number, where that is taken', null, ['Salesforce', 'salesforce 2'], 'Salesforce 3'],
  ['cut to the longest name', `${long}.my.salesforce.com`, [], long.slice(0, longestName)],
  [
    'cut further where a number follows',
    `${long}.my.salesforce.com`,
    [long.slice(0, longestName)],
    `${long.slice(0, longestName - 3)} 2`,
  ],
])('a connection nobody named is called %s', (_, host, taken, name) => {
  expect(usualName(host, named(...taken))).toBe(name);
});

it('a typed name is read without blanks around it and with single ones inside', () => {
  expect([readName('  Acme \t  EMEA '), readName(' ')]).toEqual(['Acme EMEA', null]);
});
