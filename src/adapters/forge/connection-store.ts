import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import { AppError } from '../../domain/app-error';
import type { Connection, ConnectionHealth } from '../../domain/connection';
import { Secret } from '../../domain/secret';
import type { ConnectionStore, Log } from '../../ports';
import { askStorage } from './ask-storage';
import { connectionRow, healthRow, slots, type ConnectionRow, type Slot } from './connection-row';

const key = 'connection:site';
const healthKey = 'connection-health:site';

/** A secret has its connection's key and a slot, in the secret store. */
const secretKey = (slot: Slot) => `${key}:${slot}`;

/**
 * The site's connection. The only file that reads or writes a token; it lies in Forge's secret store alone.
 *
 * Storage has no transaction over secrets, so a new token goes into the slot that is not in use and the facts, written
 * after it in one piece, name the slot: a save that stops half-way leaves the old connection whole. Facts nobody can
 * read, or without their token, count as no connection, so that an admin can save anew; the log is told.
 */
export function connectionStoreWith(log: Log): ConnectionStore {
  const open = async () => {
    const seen = await readStored(log);
    // Several reads are no snapshot: a save may have come between them. Only what stays so is trouble.
    const { row, token } = seen.row && !seen.token ? await readStored(log) : seen;
    if (row && token) return { connection: connectionOf(row), token };
    if (row) log.trouble('connection not usable', {}, new Error('the token the facts describe is not there'));
    return null;
  };

  /** A token left behind in the other slot is harmless: nothing names it, and the next save writes over it. */
  const tidyUp = async (slot: Slot) => {
    try {
      await askStorage(() => kvs.deleteSecret(secretKey(slot)));
    } catch (error) {
      log.trouble('old token not removed', {}, error);
    }
  };

  const save = async (connection: Connection, token: Secret | null) => {
    const stored = await readStored(log);
    if (token === null) return saveFacts(connection, slotToKeep(stored, connection));
    const slot = stored.row?.slot === 'a' ? 'b' : 'a';
    await askStorage(() => kvs.setSecret(secretKey(slot), token.reveal()));
    await saveFacts(connection, { slot, fingerprint: fingerprintOf(token) });
    await tidyUp(slot === 'a' ? 'b' : 'a');
  };

  return { open, find: async () => (await open())?.connection ?? null, save, remove, health, saveHealth };
}

async function saveFacts(
  connection: Connection,
  where: Pick<ConnectionRow, 'slot' | 'fingerprint'>,
): Promise<void> {
  const row: ConnectionRow = { version: 1, ...where, ...connection };
  await askStorage(() => kvs.set(key, row));
}

/** Tokens first: facts without a token open nothing. */
async function remove(): Promise<void> {
  await Promise.all(slots.map((slot) => askStorage(() => kvs.deleteSecret(secretKey(slot)))));
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

/** The facts, and the token they describe if it is there. */
interface Stored {
  readonly row: ConnectionRow | null;
  readonly token: Secret | null;
}

/** Reads facts and both slots at once: one trip instead of two in a row, on the way of every panel. */
async function readStored(log: Log): Promise<Stored> {
  const [row, a, b] = await Promise.all([readRow(log), readToken('a'), readToken('b')]);
  const token = row?.slot === 'b' ? b : a;
  return { row, token: row && token && fingerprintOf(token) === row.fingerprint ? token : null };
}

async function readRow(log: Log): Promise<ConnectionRow | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  if (stored === undefined) return null;
  const row = connectionRow.safeParse(stored);
  if (row.success) return row.data;
  log.trouble('connection not usable', {}, row.error);
  return null;
}

async function readToken(slot: Slot): Promise<Secret | null> {
  const stored: unknown = await askStorage(() => kvs.getSecret(secretKey(slot)));
  return typeof stored === 'string' ? new Secret(stored) : null;
}

/** Where the stored token lies, if it is still the one these facts speak of. */
function slotToKeep({ row, token }: Stored, connection: Connection): ConnectionRow {
  if (!row || !token?.reveal().endsWith(connection.last4)) throw new AppError('CHANGED_MEANWHILE');
  return row;
}

/** Tells two tokens apart and gives neither away: a token is long and random. */
function fingerprintOf(token: Secret): string {
  return createHash('sha256').update(token.reveal()).digest('hex').slice(0, 16);
}

function connectionOf({ region, last4, savedBy, savedAt, ends, salesforceHost }: ConnectionRow): Connection {
  return { region, last4, savedBy, savedAt, ends, salesforceHost };
}
