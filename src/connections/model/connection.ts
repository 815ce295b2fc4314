import type { ErrorCode, Source } from '../../contract/errors';
import type { Region } from '../../contract/region';

/**
 * Where things are sent, and what is known about it. The token itself is kept apart, as a Secret. Times are ISO strings.
 * `savedBy` is an account id, null when that account was closed. `tokenId` is another one for every token or region; `atOnce` is how many requests a bulk push may have in flight.
 */
export interface Connection {
  readonly tokenId: string;
  readonly atOnce: number;
  readonly region: Region;
  readonly last4: string;
  readonly savedBy: string | null;
  readonly savedAt: string;
  readonly ends: { readonly at: string; readonly from: 'token' | 'person' } | null;
  readonly salesforceHost: string | null;
}

/** What of a connection is no secret and says nothing of its token: it is kept when the token is removed, for the next one. */
export type KeptSettings = Pick<Connection, 'region' | 'salesforceHost' | 'atOnce'>;

/** The health of the connection; kept apart from it, because it changes more often. */
export interface ConnectionHealth {
  readonly lastSuccessAt: string | null;
  readonly lastFailure: ({ readonly at: string; readonly code: ErrorCode } & Source) | null;
}
