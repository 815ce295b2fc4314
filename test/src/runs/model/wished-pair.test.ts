import { wishedPair } from '../../../../src/runs/model/wished-pair';
import { oneCase } from '../../../builders';

const line = { issueKey: 'OPS-1', object: 'Case', id: oneCase };
const home = 'acme.my.salesforce.com';
const hosts = ['other.my.salesforce.com', 'acme.eu12.my.salesforce.com'];

test.each([
  ['without an address', undefined, home, null],
  ['of another org', 0, home, 'other.my.salesforce.com'],
  ['of the saved org in its older spelling', 1, home, null],
  ['of any org, where none is saved', 1, null, 'acme.eu12.my.salesforce.com'],
  ['of an address the list does not have', 2, home, null],
])('a line %s keeps the host that is not the saved one', (_, org, saved, host) => {
  expect(wishedPair({ ...line, ...(org !== undefined && { org }) }, hosts, saved)).toEqual({ ...line, host });
});
