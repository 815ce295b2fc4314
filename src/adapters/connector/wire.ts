import * as z from 'zod/mini';
import type { HeldLink } from '../../contract/links/link';
import { isObjectName } from '../../contract/record/object-name';
import { readRecordId } from '../../contract/record/record-id';

/** An id as text or as a number. Records always come back in their 18-character form. */
const soid = z.pipe(
  z.union([z.string(), z.int()]),
  z.transform((value, context) => {
    const reading = readRecordId(String(value));
    if (reading.ok) return reading.id;
    context.issues.push({ code: 'custom', message: reading.problem, input: value });
    return z.NEVER;
  }),
);

/** According to the page the options may be missing. Then they are off. */
const flag = z.pipe(
  z.optional(z.nullable(z.boolean())),
  z.transform((value) => value ?? false),
);

const association = z.object({
  son: z.string().check(z.refine(isObjectName)),
  soid,
  viewOnly: flag,
  autoPush: flag,
  autoPull: flag,
});

const list = z.array(association);
const single = z.pipe(
  association,
  z.transform((value) => [value]),
);

/** The documented envelope, and what older revisions of the pages show instead: a bare list, a bare item. */
const readAnswer = z.union([
  z.pipe(
    z.object({ data: z.union([list, single]) }),
    z.transform(({ data }) => data),
  ),
  list,
  single,
]);

/**
 * The links in a read's answer; null when it has another shape. One invalid item makes the whole answer invalid: none
 * is dropped.
 */
export function linksFromWire(json: unknown): readonly HeldLink[] | null {
  const { success, data } = readAnswer.safeParse(json);
  if (!success) return null;
  const byId = new Map(data.map((item) => [item.soid, item] as const));
  return [...byId.values()].map(({ son, soid: id, ...options }) => ({
    record: { object: son, id },
    options,
  }));
}

/** A link in the Connector's words: `son` is the object's name, `soid` the record's id. */
export function toWire({ record, options }: HeldLink) {
  return { son: record.object, soid: record.id, ...options };
}
