import type { ErrorCode, Source } from '../../contract/errors';
import type { Region } from '../../contract/connections/region';
import type { Audience, ChosenObject } from '../../contract/records/access';
import type { WhoReads } from '../../contract/records/who-reads';

/**
 * What is known about a token without its text. `tokenId` names its place in secret storage. `savedBy` is an account
 * id, null when that account was closed. Times are ISO strings.
 */
export interface TokenFacts {
  readonly tokenId: string;
  readonly last4: string;
  readonly savedBy: string | null;
  readonly savedAt: string;
  readonly ends: { readonly at: string; readonly from: 'token' | 'person' } | null;
}

/**
 * What an admin staged in Salesforce to follow the key and secret in use. Salesforce stages a consumer key and a secret
 * together, so the key may be another.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.eca_stage_oauth_credentials.htm
 */
export interface NextKeys {
  readonly consumerKey: string;
  readonly secret: TokenFacts;
}

/**
 * A connection's way into the org itself, by the External Client App an admin made there. `host` is the only one ever
 * spoken to. `secret` is where the consumer secret in use lies, `next` what was staged to follow. `orgId` is the org that answered when it was saved, and
 * `userName` the integration user's name there; both are null where only persons log in. `audience`: who sees what the
 * integration user reads.
 */
export interface SalesforceAccess {
  readonly host: string;
  readonly consumerKey: string;
  readonly secret: TokenFacts;
  readonly next: NextKeys | null;
  readonly orgId: string | null;
  readonly userName: string | null;
  readonly isOff: boolean;
  readonly whoReads: WhoReads;
  readonly audience: Audience;
  readonly objects: readonly ChosenObject[];
}

/** Who stopped sending, when, and why in their own words. `by` is an account id, null when that account was closed. */
export interface Stop {
  readonly by: string | null;
  readonly at: string;
  readonly reason: string;
}

/**
 * A place to send to, with up to three tokens: the one in use, the next one that was prepared, and the previous one
 * until its successor has pushed once. Without a token in use it keeps its settings and sends nothing.
 *
 * `family` stays while a prepared token takes over, because an admin said that it belongs to the same connection. It
 * changes when another token or region is saved in place; runs then ask before they go on. `atOnce` is how many
 * requests a bulk push may have in flight. `access` opens the org itself, for reading.
 */
export interface Connection {
  readonly id: string;
  readonly name: string;
  readonly region: Region;
  readonly salesforceHost: string | null;
  readonly atOnce: number;
  readonly family: string;
  readonly token: TokenFacts | null;
  readonly next: TokenFacts | null;
  readonly previous: TokenFacts | null;
  readonly stop: Stop | null;
  readonly access: SalesforceAccess | null;
}

/** A connection that has a token. */
export type LiveConnection = Connection & { readonly token: TokenFacts };

/** Whether a connection has a token. */
export function isLive(connection: Connection): connection is LiveConnection {
  return connection.token !== null;
}

/** A token's place in secret storage. */
export interface StoredToken {
  readonly connectionId: string;
  readonly tokenId: string;
}

/** Where a connection's token in use is stored. */
export function placeOf({ id, token }: LiveConnection): StoredToken {
  return { connectionId: id, tokenId: token.tokenId };
}

/**
 * How the last calls over the connection ended. Kept apart from it, because it changes more often. `since`: when the
 * first call failed after the last success; absent in rows of earlier releases.
 */
export interface ConnectionHealth {
  readonly lastSuccessAt: string | null;
  readonly lastFailure:
    ({ readonly at: string; readonly code: ErrorCode; readonly since?: string | undefined } & Source) | null;
}
