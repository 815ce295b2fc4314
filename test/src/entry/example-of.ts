import * as z from 'zod/mini';

/** What texts of this product look like; of these, an example takes the first that its schema accepts. */
const texts = [
  '2026-11-21T10:00:00Z',
  '2026-11-21',
  '500J80000019IF9IAM',
  '10001',
  'OPS-1',
  '20261121T100000Z-ab12cd34',
  '8206000000000-ab12cd34',
  'Case',
  'acme.my.salesforce.com',
  'https://acme.my.salesforce.com/services/oauth2/authorize',
  'a-ticket-of-256-bits-in-letters-and-digits1',
  'a text',
] as const;

/**
 * A value that a schema of the contract accepts, with every optional part present, so that a procedure born
 * tomorrow has an example without anyone writing one. Throws for a schema it cannot serve: teach it then.
 */
export function exampleOf(schema: z.core.$ZodType): unknown {
  const example = build(schema);
  const fit = z.core.safeParse(schema, example);
  if (!fit.success) throw new Error(`no example: ${z.core.prettifyError(fit.error)}`);
  return example;
}

function build(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.core.$ZodObject) return mapObject(schema._zod.def.shape, build);
  if (schema instanceof z.core.$ZodArray) return [build(schema._zod.def.element)];
  if (schema instanceof z.core.$ZodRecord) {
    const { keyType, valueType } = schema._zod.def;
    return Object.fromEntries(choicesOf(keyType).map((key) => [String(key), build(valueType)]));
  }
  if (schema instanceof z.core.$ZodOptional) return build(schema._zod.def.innerType);
  if (schema instanceof z.core.$ZodNullable) return build(schema._zod.def.innerType);
  const known = [...texts, 0, 1, true, null, ...choicesOf(schema)];
  return known.find((value) => z.core.safeParse(schema, value).success);
}

function choicesOf(schema: z.core.$ZodType): readonly unknown[] {
  if (schema instanceof z.core.$ZodEnum) return Object.values(schema._zod.def.entries);
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values;
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.map(build);
  return [];
}

function mapObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  make: (part: z.core.$ZodType) => unknown,
): unknown {
  return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, make(part)]));
}

/** One copy of a value for each object in it, in which that object has a field nobody declared. */
export function withOneExtra(value: unknown, extra: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (isList(value)) {
    return value.flatMap((item, i) => withOneExtra(item, extra).map((changed) => value.with(i, changed)));
  }
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    withOneExtra(part, extra).map((changed) => ({ ...value, [key]: changed })),
  );
  return [{ ...value, ...extra }, ...inner];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
