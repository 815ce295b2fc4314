import * as z from 'zod/mini';
import { linkOptions, pushMark, record, salesforceHost, sentOutcome } from './link';
import { instant } from './time';

/** The issue property that holds the mirror; declared in manifest.yml, where JQL finds its values. */
export const mirrorKey = 'salesforce-links';

/** At most this many links are kept in detail: a property holds 32,768 characters. */
export const mirroredLinks = 80;

/** A link as the mirror keeps it. `host` is where the pasted address pointed, if one was pasted. */
const mirroredLink = z.object({
  record,
  options: linkOptions,
  lastPush: z.nullable(pushMark),
  host: z.nullable(salesforceHost),
});
export type MirroredLink = z.output<typeof mirroredLink>;

/**
 * What we remember of an issue's links. Anyone who may edit an issue may write its properties, so it is parsed as
 * untrusted and never decides anything. `objects` and `records` are space-separated, for JQL's `~`.
 */
export const mirror = z.object({
  version: z.literal(1),
  count: z.int().check(z.gte(0), z.lte(100_000)),
  objects: z.string(),
  records: z.string(),
  lastPushAt: z.optional(instant),
  lastPushOutcome: z.optional(sentOutcome),
  comparedAt: instant,
  links: z.array(mirroredLink).check(z.maxLength(mirroredLinks)),
});
export type Mirror = z.output<typeof mirror>;
