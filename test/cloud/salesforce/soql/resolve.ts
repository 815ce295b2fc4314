import type { Eyes, Row } from '../rest/eyes';
import type { FieldDef, ObjectDef } from '../schema/object-def';
import { refuseAt } from './malformed';
import type { Path } from './query';

/** A field of an object or of its parents, as one user sees them. */
export interface Resolved {
  /** The reference fields on the way, from the record up. */
  readonly parents: readonly FieldDef[];
  readonly field: FieldDef;
}

/** Finds what a path means. A field that is hidden from the user is as unknown as one that never was. */
export function resolve(eyes: Eyes, from: ObjectDef, { parts, at }: Path, query: string): Resolved {
  const parents: FieldDef[] = [];
  let object = from;
  for (const name of parts.slice(0, -1)) {
    const parent = eyes
      .fieldsOf(object)
      .find(({ to }) => to?.relationship.toLowerCase() === name.toLowerCase());
    const above = parent?.to && eyes.object(parent.to.object);
    if (!parent || !above || parents.length === 5) {
      const message = `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;
      throw refuseAt('noSuchField', query, at, message);
    }
    parents.push(parent);
    object = above;
  }
  const last = parts.at(-1) ?? '';
  const field = eyes.field(object, last);
  if (field) return { parents, field };
  const message = `No such column '${last}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
  throw refuseAt('noSuchField', query, at, message);
}

/** The record that holds a resolved field: the row itself, or a parent. Undefined if there is none, or it is hidden. */
export function holderOf(eyes: Eyes, row: Row, parents: readonly FieldDef[]): Row | undefined {
  let holder: Row = row;
  for (const { name } of parents) {
    const found = eyes.find(holder.values[name] ?? '');
    if (typeof found === 'string') return undefined;
    holder = found.row;
  }
  return holder;
}
