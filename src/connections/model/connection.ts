import type { ErrorCode, Source } from '../../contract/errors';
import type { Region } from '../../contract/region';

/**
 * Where data is sent, and what is known about it. The token itself is kept apart, as a Secret. Times are ISO strings.
 * `savedBy` is an account id, null when that account was closed. `tokenId` changes with every token and region.
 * `atOnce` is how many requests a bulk push may have in flight.
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

/**
 * The settings that are not secret and say nothing about the token. They are kept for the next token when this one is
 * removed.
 */
export type KeptSettings = Pick<Connection, 'region' | 'salesforceHost' | 'atOnce'>;

/** How the last calls over the connection ended. Kept apart from it, because it changes more often. */
export interface ConnectionHealth {
  readonly lastSuccessAt: string | null;
  readonly lastFailure: ({ readonly at: string; readonly code: ErrorCode } & Source) | null;
}
