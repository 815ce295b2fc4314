import * as z from 'zod/mini';
import { errorCode } from '../../contract/errors';
import { salesforceHost } from '../../contract/link';
import { region } from '../../contract/region';
import { instant } from '../../contract/time';

/** The two places a site's token can lie in; one is in use, the other is for its successor. */
export const slots = ['a', 'b'] as const;
export type Slot = (typeof slots)[number];

/** The connection as it lies in storage, without its token: `slot` is where that lies, `fingerprint` tells it from others. */
export const connectionRow = z.object({
  version: z.literal(1),
  slot: z.enum(slots),
  fingerprint: z.string(),
  region,
  last4: z.string(),
  savedBy: z.object({ accountId: z.string(), displayName: z.string() }),
  savedAt: instant,
  ends: z.nullable(z.object({ at: instant, from: z.enum(['token', 'person']) })),
  salesforceHost: z.nullable(salesforceHost),
});
export type ConnectionRow = z.output<typeof connectionRow>;

/** How the connection fared, as it lies in storage. */
export const healthRow = z.object({
  version: z.literal(1),
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(z.object({ at: instant, code: errorCode })),
});
