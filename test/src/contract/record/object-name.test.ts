import { isObjectName } from '../../../../src/contract/record/object-name';

test.each([
  'Case',
  'Pricebook2',
  'My_Obj__c',
  'my_obj__c',
  'ns__My_Obj__c',
  'Faq__kav',
  'Order__x',
  'Level__mdt',
  'Event__e',
])('%s is an object name', (text) => {
  expect(isObjectName(text)).toBe(true);
});

test.each([
  '',
  'case',
  'My Obj',
  'My-Obj__c',
  'My_Obj',
  'My__Obj',
  'My_Obj__',
  'My_Obj___c',
  '_My__c',
  '1Case',
  'Case;',
  'Case\n',
  'Ñame__c',
  'a__b__c__c',
  '../Case',
  `${'A'.repeat(80)}__c`,
  'constructor',
])('%j is not', (text) => {
  expect(isObjectName(text)).toBe(false);
});
