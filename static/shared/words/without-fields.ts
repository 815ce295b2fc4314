import type { WireError } from '../../../src/contract/errors';

/**
 * An error without what it says of some fields, because they were edited since. Undefined where it then says nothing more: a
 * form that is put right is not called wrong. An error that was not about fields stays as it is.
 */
export function withoutFields(error: WireError, edited: readonly string[]): WireError | undefined {
  const { fields } = error;
  const left = fields?.filter(({ field }) => !edited.includes(field.split('.').at(-1) ?? field));
  if (fields === undefined || left === undefined || left.length === fields.length) return error;
  return left.length === 0 ? undefined : { ...error, fields: left };
}
