import { render } from '@testing-library/react';
import { ObjectIcon } from '../../../static/records/icons/object-icon';
import { drawings, shapeOfObject } from '../../../static/records/icons/object-shapes';

test.each([
  ['Case', 'case'],
  ['Product2', 'product'],
  ['ChangeRequest', 'change'],
  ['Invoice__c', 'custom'],
  ['acme__Invoice__c', 'custom'],
  ['External__x', 'custom'],
  ['WorkOrder', 'record'],
  ['constructor', 'record'],
])('%s is drawn as a %s', (object, shape) => {
  expect(shapeOfObject(object)).toBe(shape);
});

test('no two kinds of record share a drawing', () => {
  expect(new Set(Object.values(drawings)).size).toBe(Object.keys(drawings).length);
});

test('a drawing is for the eye alone: the label beside it says the same', () => {
  const { container } = render(<ObjectIcon object="Case" />);
  const icon = container.querySelector('svg');
  expect(icon?.getAttribute('aria-hidden')).toBe('true');
  expect(icon?.querySelector('path')?.getAttribute('d')).toBe(drawings.case);
});
