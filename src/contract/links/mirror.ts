import * as z from 'zod/mini';
import { linkOptions, pushMark, record, salesforceHost, sentOutcome } from './link';
import { instant } from '../time';

/** The issue property that holds the mirror; declared in manifest.yml, where JQL finds its values. */
export const mirrorKey = 'salesforce-links';

/** At most this many links are kept in detail, because a property holds 32,768 characters. */
export const mirroredLinks = 80;

/** A push mark with the seal of this app, which nobody else can make. Marks from before seals existed have none. */
const sealedMark = z.extend(pushMark, {
  mac: z.optional(z.string().check(z.regex(/^[\w-]{22}$/))),
});
export type SealedMark = z.output<typeof sealedMark>;

/** A link as the mirror keeps it. `host` is the host of the pasted address, if one was pasted. */
const mirroredLink = z.object({
  record,
  options: linkOptions,
  lastPush: z.nullable(sealedMark),
  host: z.nullable(salesforceHost),
});
export type MirroredLink = z.output<typeof mirroredLink>;

/** A connection's id, as this app gives it. */
const connectionId = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** Names or ids separated by spaces, for JQL's `~`. Each of their characters takes one byte. */
const words = z.string().check(z.maxLength(30_000), z.regex(/^[\w ]*$/));

/**
 * What we remember of an issue's links. It names no person. Anyone who may edit an issue may write its properties, so
 * it is parsed as untrusted. Only push marks with a valid seal decide anything.
 */
export const mirror = z.object({
  version: z.literal(1),
  count: z.int().check(z.gte(0), z.lte(100_000)),
  objects: words,
  records: words,
  lastPushAt: z.optional(instant),
  lastPushOutcome: z.optional(sentOutcome),
  comparedAt: instant,
  /**
   * The Salesforce address in the settings when this was written, so that records can be opened before any answer
   * arrives.
   */
  savedHost: z.optional(salesforceHost),
  /** The connection that answered last. */
  connection: z.optional(connectionId),
  /** The one that answered before it, if it knew links that the present one did not show. */
  earlier: z.optional(connectionId),
  links: z.array(mirroredLink).check(z.maxLength(mirroredLinks)),
});
export type Mirror = z.output<typeof mirror>;
