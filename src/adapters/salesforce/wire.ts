import * as z from 'zod/mini';
import { isRecordId, readRecordId } from '../../contract/record/record-id';
import type { FieldValue, RecordValues } from '../../ports/salesforce';

/** `GET /services/data` */
export const versions = z.array(z.object({ version: z.string() }));

/** `GET /sobjects` */
export const globalDescribe = z.object({
  sobjects: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      custom: z.boolean(),
      searchable: z.boolean(),
      queryable: z.boolean(),
      keyPrefix: z.nullish(z.string()),
    }),
  ),
});

/** `GET /sobjects/{object}/describe` */
export const describe = z.object({
  label: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      nameField: z.boolean(),
      autoNumber: z._default(z.boolean(), false),
      relationshipName: z.nullish(z.string()),
      referenceTo: z.array(z.string()),
    }),
  ),
});

const scalar = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/** A field of the UI API: a plain value with how Salesforce shows it, or a parent record with fields of its own. */
const uiField: z.ZodMiniType<UiField> = z.object({
  value: z.union([scalar, z.lazy(() => z.object({ fields: z.record(z.string(), uiField) }))]),
  displayValue: z.nullish(z.string()),
});
interface UiField {
  value: string | number | boolean | null | { fields: Record<string, UiField> };
  displayValue?: string | null | undefined;
}

/** `GET /ui-api/records/batch/{ids}`: one result for each id, in their order. */
export const recordsBatch = z.object({
  results: z.array(z.object({ statusCode: z.int(), result: z.unknown() })),
});

const uiRecord = z.object({ apiName: z.string(), id: z.string(), fields: z.record(z.string(), uiField) });

/** One record of a batch; null where it is of another shape. */
export function recordIn(result: unknown): RecordValues | null {
  const read = uiRecord.safeParse(result);
  if (!read.success || !isRecordId(read.data.id)) return null;
  const { apiName, id, fields } = read.data;
  return { id, object: apiName, values: Object.fromEntries(valuesOf(fields, '')) };
}

function valuesOf(fields: Readonly<Record<string, UiField>>, before: string): [string, FieldValue][] {
  return Object.entries(fields).flatMap(([name, { value, displayValue }]) =>
    value !== null && typeof value === 'object'
      ? valuesOf(value.fields, `${before}${name}.`)
      : [[`${before}${name}`, { raw: value, shown: displayValue ?? null }] satisfies [string, FieldValue]],
  );
}

const row = z.looseObject({ attributes: z.object({ type: z.string() }), Id: z.string() });

/** `POST /parameterizedSearch` */
export const searchAnswer = z.object({ searchRecords: z.array(row) });

/** `GET /recent` */
export const recentAnswer = z.array(row);

/** `GET /query` */
export const queryAnswer = z.object({
  records: z.array(z.looseObject({ attributes: z.object({ type: z.string() }) })),
});

/** A row of a search or query as a record; null for one without a valid id. */
export function rowAsRecord(given: Readonly<Record<string, unknown>>): RecordValues | null {
  const read = row.safeParse(given);
  const id = readRecordId(read.data?.Id ?? '');
  if (!read.success || !id.ok) return null;
  const { attributes, ...values } = read.data;
  return { id: id.id, object: attributes.type, values: Object.fromEntries(plain(values, '')) };
}

/** The values of a row, its parents' by path. */
function plain(values: Readonly<Record<string, unknown>>, before: string): [string, FieldValue][] {
  return Object.entries(values).flatMap(([name, value]): [string, FieldValue][] => {
    const read = scalar.safeParse(value);
    if (read.success) return [[`${before}${name}`, { raw: read.data, shown: null }]];
    const parent = z.looseObject({}).safeParse(value);
    if (!parent.success || name === 'attributes') return [];
    return plain(parent.data, `${before}${name}.`);
  });
}
