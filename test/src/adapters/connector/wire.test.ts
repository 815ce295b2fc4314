import { linksFromWire, toWire } from '../../../../src/adapters/connector/wire';
import { aHeldLink, j80, off, vvn } from './running-client';

const item = { jiraIssueId: '10173', son: 'Case', soid: vvn, ...off };

test.each<[string, unknown]>([
  ['the documented envelope', { data: [item], message: 'Associations fetched successfully', success: true }],
  ['an envelope without a message', { data: [item] }],
  ['an envelope around one item', { data: item }],
  ['a bare array', [item]],
  ['a bare item', item],
  ['extra fields', { data: [{ ...item, connection: { id: 7 } }], page: 1 }],
  ['an issue id as a number', [{ ...item, jiraIssueId: 10173 }]],
  ['no issue id', [{ son: 'Case', soid: vvn, ...off }]],
  ['missing options', [{ son: 'Case', soid: vvn }]],
  ['options of null', [{ ...item, viewOnly: null, autoPush: null, autoPull: null }]],
  ['a record id of 15 characters', [{ ...item, soid: vvn.slice(0, 15) }]],
  ['the same record twice, in both forms', [{ ...item, soid: vvn.slice(0, 15) }, item]],
])('%s is read', (_, json) => {
  expect(linksFromWire(json)).toEqual([aHeldLink()]);
});

test('a record id as a number is read as its digits', () => {
  expect(linksFromWire([{ ...item, soid: 500123456789012 }])?.[0]?.record.id).toBe('500123456789012AAA');
});

test('an empty list is empty', () => {
  expect([linksFromWire([]), linksFromWire({ data: [] })]).toEqual([[], []]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'OK'],
  ['an empty object', {}],
  ['no data', { success: true, message: 'Associations fetched successfully' }],
  ['data of null', { data: null }],
  ['data of text', { data: '[]' }],
  ['an item without an object', { data: [item, { soid: j80 }] }],
  ['an item with an odd object', { data: [item, { son: 'Case;', soid: j80 }] }],
  ['an item with a broken id', { data: [item, { son: 'Case', soid: '500Qy00000VvNSHIAN' }] }],
  ['an item with odd options', { data: [item, { ...item, viewOnly: 'yes' }] }],
  ['a list in a list', { data: [[item]] }],
])('%s is not taken for links', (_, json) => {
  expect(linksFromWire(json)).toBeNull();
});

test('a link goes out in their words', () => {
  const wire = { son: 'Case', soid: vvn, viewOnly: true, autoPush: false, autoPull: false };
  expect(toWire(aHeldLink(vvn, { viewOnly: true }))).toEqual(wire);
});
