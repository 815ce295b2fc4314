import * as z from 'zod/mini';
import { errorCode, source } from '../../contract/errors';
import { salesforceHost } from '../../contract/link';
import { region } from '../../contract/region';
import { mostAtOnce, usuallyAtOnce } from '../../contract/settings';
import { instant } from '../../contract/time';

/**
 * Rows of earlier releases hold the saver's name beside the account id. It is dropped here, and from storage at the
 * next save.
 */
const savedBy = z.union([
  z.nullable(z.string()),
  z.pipe(
    z.object({ accountId: z.string() }),
    z.transform(({ accountId }) => accountId),
  ),
]);

/** The connection as stored in secret storage, with its token. */
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

/** What replaces it when the token is removed. Earlier releases read this as no connection. */
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

/** The health of the connection with one token, as stored. Earlier releases did not say which token. */
export const healthRow = z.object({
  version: z.literal(1),
  tokenId: z.optional(z.string()),
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(z.object({ at: instant, code: errorCode, ...source })),
});
