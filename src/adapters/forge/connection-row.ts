import * as z from 'zod/mini';
import { errorCode, source } from '../../contract/errors';
import { salesforceHost } from '../../contract/link';
import { region } from '../../contract/region';
import { mostAtOnce, usuallyAtOnce } from '../../contract/settings';
import { instant } from '../../contract/time';

/** Rows of earlier releases hold the saver's name beside the account id; it is dropped here, and from storage at the next save. */
const savedBy = z.union([
  z.nullable(z.string()),
  z.pipe(
    z.object({ accountId: z.string() }),
    z.transform(({ accountId }) => accountId),
  ),
]);

/** The connection as it lies in secret storage, its token with it. */
export const connectionRow = z.object({
  version: z.literal(1),
  token: z.string().check(z.minLength(1)),
  connection: z.object({
    // Rows from before bulk push have neither of these two.
    tokenId: z._default(z.string(), ''),
    atOnce: z._default(z.int().check(z.gte(1), z.lte(mostAtOnce)), usuallyAtOnce),
    region,
    last4: z.string(),
    savedBy,
    savedAt: instant,
    ends: z.nullable(z.object({ at: instant, from: z.enum(['token', 'person']) })),
    salesforceHost: z.nullable(salesforceHost),
  }),
});
export type ConnectionRow = z.output<typeof connectionRow>;

/** What is left in its place when the token was removed. Earlier releases take it for no connection. */
export const keptRow = z.object({
  version: z.literal(1),
  token: z.null(),
  kept: z.object({
    region,
    salesforceHost: z.nullable(salesforceHost),
    atOnce: z.int().check(z.gte(1), z.lte(mostAtOnce)),
  }),
});
export type KeptRow = z.output<typeof keptRow>;

/** How the connection with one token fared, as it lies in storage. Earlier releases did not say of which token it tells. */
export const healthRow = z.object({
  version: z.literal(1),
  tokenId: z.optional(z.string()),
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(z.object({ at: instant, code: errorCode, ...source })),
});
