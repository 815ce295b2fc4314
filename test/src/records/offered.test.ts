import { offered } from '../../../src/records/model/offered';

const object = (name: string, over = {}) => ({
  name,
  label: name.replace('__c', ''),
  isCustom: name.endsWith('__c'),
  isSearchable: true,
  prefix: 'a00',
  ...over,
});

test('the usual objects come first, then other standard ones, then custom ones', () => {
  const names = ['Zebra__c', 'Incident', 'Case', 'Account', 'Address', 'Apple__c'].map((name) =>
    object(name),
  );
  expect(offered(names, '').map(({ name }) => name)).toEqual([
    'Account',
    'Case',
    'Address',
    'Incident',
    'Apple__c',
    'Zebra__c',
  ]);
});

test('what cannot be linked or found is left out', () => {
  const objects = [
    object('CaseHistory', { prefix: null }),
    object('Report', { prefix: '00O' }),
    object('Attachment', { isSearchable: false }),
    object('Case', { prefix: '500' }),
  ];
  expect(offered(objects, '').map(({ name }) => name)).toEqual(['Case']);
});

test('words are looked for in name and label', () => {
  const objects = [
    object('Invoice_Line__c', { label: 'Rechnungsposition' }),
    object('Invoice__c'),
    object('Case'),
  ];
  expect(offered(objects, 'invoice').map(({ name }) => name)).toEqual(['Invoice__c', 'Invoice_Line__c']);
  expect(offered(objects, 'RECHNUNG line').map(({ name }) => name)).toEqual(['Invoice_Line__c']);
});

test('of two thousand objects fifty are offered', () => {
  const objects = Array.from({ length: 2_000 }, (_, n) => object(`Object${String(n)}__c`));
  expect(offered(objects, '')).toHaveLength(50);
  expect(offered(objects, 'object1999')).toHaveLength(1);
});

test('a label longer than a choice may have is cut', () => {
  expect(offered([object('Case', { label: 'a'.repeat(256) })], '')[0]?.label).toBe('a'.repeat(255));
});
