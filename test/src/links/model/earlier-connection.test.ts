import { earlierConnection } from '../../../../src/links/model/earlier-connection';
import { aLink, aMirror, aMirroredLink, oneCase, otherCase } from '../../../builders';

const shown = [aLink({ id: oneCase })];

it('an issue nothing is remembered of has no links elsewhere', () => {
  expect(earlierConnection(null, shown, 'site')).toBeNull();
});

it.each([
  ['in its list of records', { records: `${oneCase} ${otherCase}`, links: [] }],
  ['in detail', { records: '', links: [aMirroredLink(), aMirroredLink({ id: otherCase })] }],
])('the connection that answered before is told, if a record it knew of %s is not shown now', (_, known) => {
  const before = aMirror({ connection: 'sandbox', ...known });
  expect(earlierConnection(before, shown, 'site')).toBe('sandbox');
});

it.each([
  ['the same records', { records: oneCase, links: [aMirroredLink()] }],
  ['no record at all', { records: '', links: [] }],
])('it is not told if it knew of %s', (_, known) => {
  const before = aMirror({ connection: 'sandbox', ...known });
  expect(earlierConnection(before, shown, 'site')).toBeNull();
});

it('once told it is remembered, until it answers again itself or a third one answers', () => {
  const before = aMirror({ connection: 'site', earlier: 'sandbox' });
  expect(earlierConnection(before, shown, 'site')).toBe('sandbox');
  expect(earlierConnection(before, shown, 'sandbox')).toBeNull();
  expect(earlierConnection(before, [], 'emea')).toBe('site');
});

it('no connection is its own earlier one, whatever somebody wrote into the mirror', () => {
  const before = aMirror({ connection: 'sandbox', earlier: 'sandbox' });
  expect(earlierConnection(before, shown, 'sandbox')).toBeNull();
});
