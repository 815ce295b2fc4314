import type { FieldDef } from '../schema/object-def';
import type { Row } from './eyes';

export type WireValue = string | number | boolean | null;

/** A field's value as a query or search gives it. */
export function wireValue({ values }: Row, { name, type }: FieldDef): WireValue {
  const text = values[name] ?? '';
  switch (type) {
    case 'boolean':
      return text === 'true';
    case 'currency':
      return text === '' ? null : Number(text);
    case 'datetime':
      return text === '' ? null : text.replace(/Z$/, '+0000');
    default:
      return text === '' ? null : text;
  }
}

/** `attributes`, which every record of an answer begins with. */
export function attributesOf({ object, id }: Row): { attributes: { type: string; url: string } } {
  return { attributes: { type: object.name, url: `/services/data/v67.0/sobjects/${object.name}/${id}` } };
}
