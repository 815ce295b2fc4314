import { kvs } from '@forge/kvs';
import type { Connection, ConnectionHealth, KeptSettings } from '../../connections/model/connection';
import { Secret } from '../../shared/secret';
import type { ConnectionStore } from '../../ports/connections';
import type { Log } from '../../shared/log';
import { askStorage } from './ask-storage';
import { connectionRow, healthRow, keptRow, type ConnectionRow, type KeptRow } from './connection-row';

const key = 'connection:site';
const healthKey = 'connection-health:site';

/**
 * The site's connection. The only file that reads or writes a token; it lies in Forge's secret store alone.
 *
 * Storage has no transaction over secrets, so token and facts are one secret: it is read in one trip, and a replacement is
 * there wholly or not at all. Removing the token is such a replacement too, by what is no secret. A row nobody can read counts as
 * no connection, so that an admin can save anew; the log is told.
 */
export function connectionStoreWith(log: Log): ConnectionStore {
  const open = async () => {
    const stored = await read();
    if (stored === undefined || keptRow.safeParse(stored).success) return null;
    const row = connectionRow.safeParse(stored);
    if (row.success) return { connection: row.data.connection, token: new Secret(row.data.token) };
    log.trouble('connection not usable', {}, new Error('the stored row has another shape'));
    return null;
  };
  const find = async () => (await open())?.connection ?? null;
  return { open, find, save, removeToken, kept, health, saveHealth };
}

function read(): Promise<unknown> {
  return askStorage(() => kvs.getSecret(key));
}

async function save(connection: Connection, token: Secret): Promise<void> {
  const row: ConnectionRow = { version: 1, token: token.reveal(), connection };
  await askStorage(() => kvs.setSecret(key, row));
}

/** The token first; its health is of no use without it. */
async function removeToken(): Promise<void> {
  const stored = await read();
  const row = connectionRow.safeParse(stored);
  if (row.success) {
    const { region, salesforceHost, atOnce } = row.data.connection;
    const left: KeptRow = { version: 1, token: null, kept: { region, salesforceHost, atOnce } };
    await askStorage(() => kvs.setSecret(key, left));
  } else if (!keptRow.safeParse(stored).success) {
    await askStorage(() => kvs.deleteSecret(key));
  }
  await askStorage(() => kvs.delete(healthKey));
}

async function kept(): Promise<KeptSettings | null> {
  const row = keptRow.safeParse(await read());
  return row.success ? row.data.kept : null;
}

/** Health that cannot be read, or is another token's, is unknown health: nothing is decided on it. */
async function health(tokenId: string): Promise<ConnectionHealth> {
  const kept = healthRow.safeParse(await askStorage(() => kvs.get(healthKey)));
  const isOther = kept.data?.tokenId !== undefined && kept.data.tokenId !== tokenId;
  if (!kept.success || isOther) return { lastSuccessAt: null, lastFailure: null };
  return { lastSuccessAt: kept.data.lastSuccessAt, lastFailure: kept.data.lastFailure };
}

async function saveHealth(tokenId: string, fared: ConnectionHealth): Promise<void> {
  await askStorage(() => kvs.set(healthKey, { version: 1, tokenId, ...fared }));
}
