import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { AppError } from '../../domain/app-error';
import type { Connection, ConnectionHealth } from '../../domain/connection';
import { Secret } from '../../domain/secret';
import type { ConnectionStore } from '../../ports';
import { askStorage } from './ask-storage';
import { connectionRow, healthRow, type ConnectionRow } from './connection-row';

/** The secret has its connection's key, in the secret store. */
const key = 'connection:site';
const healthKey = 'connection-health:site';

/**
 * The site's connection. The only file that reads or writes a token; it lies in Forge's secret store alone.
 *
 * The token is written before the facts and the facts carry its fingerprint, so a save that stopped half-way is
 * found out when the connection is next opened: UNEXPECTED, until an admin saves again. Removing takes the token first.
 */
export const connections: ConnectionStore = {
  async find() {
    const row = await readRow();
    return row && connectionOf(row);
  },

  async open() {
    const seen = await readBoth();
    // Two reads are no snapshot: a save may have come between them. Only what stays so is trouble.
    const both = isTorn(seen) ? await readBoth() : seen;
    if (isTorn(both))
      throw new AppError('UNEXPECTED', {}, new Error('the stored token is not the one the facts describe'));
    return both.row && both.token && { connection: connectionOf(both.row), token: both.token };
  },

  async save(connection, token) {
    if (token) await askStorage(() => kvs.setSecret(key, token.reveal()));
    const fingerprint = fingerprintOf(token ?? (await keptToken(connection)));
    const row: ConnectionRow = { version: 1, fingerprint, ...connection };
    await askStorage(() => kvs.set(key, row));
  },

  async remove() {
    await askStorage(() => kvs.deleteSecret(key));
    await Promise.all([askStorage(() => kvs.delete(key)), askStorage(() => kvs.delete(healthKey))]);
  },

  /** Health that cannot be read is unknown health: nothing is decided on it. */
  async health() {
    const kept = healthRow.safeParse(await askStorage(() => kvs.get(healthKey)));
    if (!kept.success) return { lastSuccessAt: null, lastFailure: null };
    return { lastSuccessAt: kept.data.lastSuccessAt, lastFailure: kept.data.lastFailure };
  },

  async saveHealth(health: ConnectionHealth) {
    await askStorage(() => kvs.set(healthKey, { version: 1, ...health }));
  },
};

interface Both {
  readonly row: ConnectionRow | null;
  readonly token: Secret | null;
}

async function readBoth(): Promise<Both> {
  const [row, token] = await Promise.all([readRow(), readToken()]);
  return { row, token };
}

function isTorn({ row, token }: Both): boolean {
  return row !== null && token !== null && row.fingerprint !== fingerprintOf(token);
}

/** A row that cannot be read is our fault and said so: taking it for no connection would hide it. */
async function readRow(): Promise<ConnectionRow | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  if (stored === undefined) return null;
  const row = connectionRow.safeParse(stored);
  if (!row.success) throw new AppError('UNEXPECTED', {}, row.error);
  return row.data;
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
