import { sameOptions } from '../../../../src/links/model/same-options';
import { noOptions } from '../../../builders';

it.each(['viewOnly', 'autoPush', 'autoPull'] as const)(
  'options that differ in %s are not the same',
  (name) => {
    expect(sameOptions(noOptions, { ...noOptions, [name]: true })).toBe(false);
    expect(sameOptions({ ...noOptions, [name]: true }, { ...noOptions, [name]: true })).toBe(true);
  },
);
