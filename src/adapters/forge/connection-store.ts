import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { AppError } from '../../domain/app-error';
import type { Connection, ConnectionHealth } from '../../domain/connection';
import { Secret } from '../../domain/secret';
import type { ConnectionStore, Log } from '../../ports';
import { askStorage } from './ask-storage';
import { connectionRow, healthRow, type ConnectionRow } from './connection-row';

/** The secret has its connection's key, in the secret store. */
const key = 'connection:site';
const healthKey = 'connection-health:site';

/**
 * The site's connection. The only file that reads or writes a token; it lies in Forge's secret store alone.
 *
 * The token is written before the facts, and the facts carry its fingerprint: a save that stopped half-way is found
 * out. What cannot be used (half a save, a row nobody can read) counts as no connection, so that an admin can save anew,
 * and is told to the log. Removing takes the token first.
 */
export function connectionStoreWith(log: Log): ConnectionStore {
  const open = async () => {
    const seen = await readBoth(log);
    // Two reads are no snapshot: a save may have come between them. Only what stays so is trouble.
    const { row, token } = isTorn(seen) ? await readBoth(log) : seen;
    if (row === null || token === null) return null;
    if (!isTorn({ row, token })) return { connection: connectionOf(row), token };
    log.trouble('connection not usable', {}, new Error('the stored token is not the one the facts describe'));
    return null;
  };
  return { open, find: async () => (await open())?.connection ?? null, save, remove, health, saveHealth };
}

async function save(connection: Connection, token: Secret | null): Promise<void> {
  if (token) await askStorage(() => kvs.setSecret(key, token.reveal()));
  const fingerprint = fingerprintOf(token ?? (await keptToken(connection)));
  const row: ConnectionRow = { version: 1, fingerprint, ...connection };
  await askStorage(() => kvs.set(key, row));
}

async function remove(): Promise<void> {
  await askStorage(() => kvs.deleteSecret(key));
  await Promise.all([askStorage(() => kvs.delete(key)), askStorage(() => kvs.delete(healthKey))]);
}

/** Health that cannot be read is unknown health: nothing is decided on it. */
async function health(): Promise<ConnectionHealth> {
  const kept = healthRow.safeParse(await askStorage(() => kvs.get(healthKey)));
  if (!kept.success) return { lastSuccessAt: null, lastFailure: null };
  return { lastSuccessAt: kept.data.lastSuccessAt, lastFailure: kept.data.lastFailure };
}

async function saveHealth(fared: ConnectionHealth): Promise<void> {
  await askStorage(() => kvs.set(healthKey, { version: 1, ...fared }));
}

interface Both {
  readonly row: ConnectionRow | null;
  readonly token: Secret | null;
}

async function readBoth(log: Log): Promise<Both> {
  const [row, token] = await Promise.all([readRow(log), readToken()]);
  return { row, token };
}

function isTorn({ row, token }: Both): boolean {
  return row !== null && token !== null && row.fingerprint !== fingerprintOf(token);
}

async function readRow(log: Log): Promise<ConnectionRow | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  if (stored === undefined) return null;
  const row = connectionRow.safeParse(stored);
  if (row.success) return row.data;
  log.trouble('connection not usable', {}, row.error);
  return null;
}

async function readToken(): Promise<Secret | null> {
  const stored: unknown = await askStorage(() => kvs.getSecret(key));
  return typeof stored === 'string' ? new Secret(stored) : null;
}

/** The stored token, if it is still the one these facts speak of. */
async function keptToken(connection: Connection): Promise<Secret> {
  const token = await readToken();
  if (!token?.reveal().endsWith(connection.last4)) throw new AppError('CHANGED_MEANWHILE');
  return token;
}

/** Tells two tokens apart and gives neither away: a token is long and random. */
function fingerprintOf(token: Secret): string {
  return createHash('sha256').update(token.reveal()).digest('hex').slice(0, 16);
}

function connectionOf({ region, last4, savedBy, savedAt, ends, salesforceHost }: ConnectionRow): Connection {
  return { region, last4, savedBy, savedAt, ends, salesforceHost };
}
