import { isObjectName } from '../../../../src/contract/record/object-name';
import {
  fitsObject,
  objectByPrefix,
  offeredObjects,
  unlinkableByPrefix,
} from '../../../../src/contract/record/prefixes';

test.each([
  ['500Qy00000VvNShIAN', 'Case'],
  ['001Qy00000VvNShIAN', 'Account'],
  ['00QQy00000VvNShIAN', 'Lead'],
  ['00qQy00000VvNShIAN', null],
  ['a00Qy00000VvNShIAN', null],
])('%s belongs to %s', (id, object) => {
  expect(objectByPrefix(id)).toBe(object);
});

test.each(['toS', 'con', '__p'])('what objects inherit is no prefix: %s', (prefix) => {
  expect(objectByPrefix(`${prefix}tring`)).toBeNull();
  expect(unlinkableByPrefix(`${prefix}tring`)).toBeNull();
});

test('an id fits the object its prefix names, and any object where it names none', () => {
  expect(fitsObject('500Qy00000VvNShIAN', 'Case')).toBe(true);
  expect(fitsObject('500Qy00000VvNShIAN', 'Account')).toBe(false);
  expect(fitsObject('a00Qy00000VvNShIAN', 'My_Obj__c')).toBe(true);
});

test('a report fits nothing', () => {
  expect(fitsObject('00OQy00000VvNShIAN', 'Report')).toBe(false);
});

test('objects are offered in order, each once, each a valid name', () => {
  expect(offeredObjects).toEqual([...new Set(offeredObjects)].sort());
  expect(offeredObjects.filter((object) => !isObjectName(object))).toEqual([]);
});
