import type { Card } from '../contract/records/cards';
import type { SalesforceAccess } from '../connections/model/connection';
import type { RecordValues, Wanted } from '../ports/salesforce';
import type { Eyes } from './eyes';
import { cardOf, currencyField } from './model/card';
import { shapeOf, type ShapeNeeds } from './shape-of';

/** The fields that cards of the chosen objects need. */
export function wantedOf({ objects }: Pick<SalesforceAccess, 'objects'>): Wanted[] {
  return objects.map(({ name, nameField, fields, status }) => ({
    object: name,
    fields: [
      ...new Set([
        nameField,
        ...fields.map(({ path }) => path),
        ...(status === null ? [] : [status]),
        currencyField,
      ]),
    ],
  }));
}

/**
 * Cards of records that were read. Labels of the compact layout's fields come from the object's description, which is kept
 * for a day. Records of objects that no admin chose are left out.
 * @throws SalesforceError
 */
export async function cardsOf(
  ports: ShapeNeeds,
  { salesforce, access, principal }: Eyes,
  records: readonly RecordValues[],
): Promise<Card[]> {
  const present = new Set(records.map(({ object }) => object));
  const chosen = access.objects.filter(({ name }) => present.has(name));
  const shapes = await Promise.all(
    chosen.map(async (object) => {
      const fields =
        object.fields.length > 0 ? [] : (await shapeOf(ports, salesforce, principal, object.name)).fields;
      return [object.name, { object, fields }] as const;
    }),
  );
  const known = new Map(shapes);
  return records.flatMap((record) => {
    const shape = known.get(record.object);
    return shape ? [cardOf(record, shape.object, shape.fields)] : [];
  });
}
