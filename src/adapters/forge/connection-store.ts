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
 * The site's connection. This is the only file that reads or writes a token, and it is kept in Forge's secret store
 * only.
 *
 * Storage has no transaction over secrets, so token and facts are one secret: one trip reads it, and a replacement is
 * stored completely or not at all. Removing the token also replaces it, with settings that are not secret. An
 * unreadable row counts as no connection, so that an admin can save again; the log records it.
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

/** The token goes first: its health is useless without it. */
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

/** Health that cannot be read, or belongs to another token, counts as unknown. Nothing is decided on it. */
async function health(tokenId: string): Promise<ConnectionHealth> {
  const kept = healthRow.safeParse(await askStorage(() => kvs.get(healthKey)));
  const isOther = kept.data?.tokenId !== undefined && kept.data.tokenId !== tokenId;
  if (!kept.success || isOther) return { lastSuccessAt: null, lastFailure: null };
  return { lastSuccessAt: kept.data.lastSuccessAt, lastFailure: kept.data.lastFailure };
}

async function saveHealth(tokenId: string, fared: ConnectionHealth): Promise<void> {
  await askStorage(() => kvs.set(healthKey, { version: 1, tokenId, ...fared }));
}
