import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Db } from '../../database';
import { region, type Region } from '../region';
import { openJwt, signJwt } from './jwt';
import { command, query } from './query';
import type { Settings } from './settings';

const minute = 60_000;
/** Valid signatures are remembered, because checking one costs as much as a query. */
const mostOpened = 1_000;

/** The settings of a new token. Lifespans are 15 minutes to 365 days, as stated on Appfire's "Authenticate" page. */
export const tokenWish = z.strictObject({
  region,
  lifespanMinutes: z.int().check(z.gte(15), z.lte(365 * 24 * 60)),
  connection: z.exactOptional(z.string()),
  /** Back-dates the token, so that an expired one is available without waiting. */
  issuedMinutesAgo: z.exactOptional(z.int().check(z.gte(0))),
});
export type TokenWish = z.output<typeof tokenWish>;

const row = z.object({
  id: z.string(),
  region,
  connection: z.string(),
  issued_at: z.number(),
  expires_at: z.number(),
  revoked_at: z.nullable(z.number()),
});

/** What is known about a token, never its text. Times are in milliseconds. */
export interface TokenFacts {
  readonly id: string;
  readonly region: Region;
  readonly connection: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly revoked: boolean;
}

export interface Tokens {
  mint(wish: TokenWish, connection: string): { readonly token: string; readonly facts: TokenFacts };
  /** A text that looks like a REST token but opens nothing. The dialog offers it for the Salesforce package. */
  mintLookAlike(connection: string): string;
  find(token: string): TokenFacts | undefined;
  /** Newest first. */
  list(): TokenFacts[];
  /** Revokes what is still good of a connection's tokens in a region and was issued until an instant. Says how many. */
  endThose(connection: string, region: Region, issuedUntil: number): number;
  /** Revokes by the token's text or id. False if there is no such token. */
  revoke(tokenOrId: string): boolean;
}

/** The REST tokens of this database, signed with its own key. Also kept in memory. */
export function createTokens(db: Db, settings: Settings, now: () => number): Tokens {
  const key = signingKey(settings);
  const insert = command(db, 'insert into connector_token values (?, ?, ?, ?, ?, null)');
  const all = query(db, 'select * from connector_token order by rowid', row);
  const known = new Map(all.all().map((found) => [found.id, factsOf(found)]));
  const opened = new Map<string, string>();
  const markRevoked = command(
    db,
    'update connector_token set revoked_at = coalesce(revoked_at, ?) where id = ?',
  );

  const mint: Tokens['mint'] = (wish, connection) => {
    const id = randomUUID();
    const issuedAt = now() - (wish.issuedMinutesAgo ?? 0) * minute;
    const expiresAt = issuedAt + wish.lifespanMinutes * minute;
    insert(id, wish.region, connection, issuedAt, expiresAt);
    const times = { iat: Math.floor(issuedAt / 1000), exp: Math.floor(expiresAt / 1000) };
    const token = signJwt(
      { iss: 'connector-stand-in', sub: connection, aud: wish.region, ...times, jti: id },
      key,
    );
    const facts = { id, region: wish.region, connection, issuedAt, expiresAt, revoked: false };
    known.set(id, facts);
    return { token, facts };
  };
  const mintLookAlike: Tokens['mintLookAlike'] = (connection) =>
    signJwt(
      { iss: 'connector-stand-in', sub: connection, aud: 'salesforce-package', jti: randomUUID() },
      key,
    );
  const revoke: Tokens['revoke'] = (tokenOrId) => {
    const facts = known.get(openJwt(tokenOrId, key)?.jti ?? tokenOrId);
    if (!facts) return false;
    markRevoked(now(), facts.id);
    known.set(facts.id, { ...facts, revoked: true });
    return true;
  };
  const endThose: Tokens['endThose'] = (connection, home, issuedUntil) =>
    [...known.values()].filter(
      (facts) =>
        facts.connection === connection &&
        facts.region === home &&
        facts.issuedAt <= issuedUntil &&
        !facts.revoked &&
        facts.expiresAt > now() &&
        revoke(facts.id),
    ).length;
  const find: Tokens['find'] = (token) => {
    const id = opened.get(token) ?? openJwt(token, key)?.jti;
    if (id === undefined) return undefined;
    if (opened.size < mostOpened) opened.set(token, id);
    return known.get(id);
  };
  return { mint, mintLookAlike, find, revoke, endThose, list: () => [...known.values()].reverse() };
}

function factsOf(found: z.output<typeof row>): TokenFacts {
  const { id, region: home, connection, issued_at: issuedAt, expires_at: expiresAt } = found;
  return { id, region: home, connection, issuedAt, expiresAt, revoked: found.revoked_at !== null };
}

function signingKey(settings: Settings): Buffer {
  const kept = settings.read('signing-key');
  if (kept !== undefined) return Buffer.from(kept, 'base64');
  const fresh = randomBytes(32);
  settings.write('signing-key', fresh.toString('base64'));
  return fresh;
}
