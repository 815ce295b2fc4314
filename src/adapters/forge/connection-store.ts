import { kvs } from '@forge/kvs';
import type { Connection, ConnectionHealth } from '../../domain/connection';
import { Secret } from '../../domain/secret';
import type { ConnectionStore, Log } from '../../ports';
import { askStorage } from './ask-storage';
import { connectionRow, healthRow, type ConnectionRow } from './connection-row';

const key = 'connection:site';
const healthKey = 'connection-health:site';

/**
 * The site's connection. The only file that reads or writes a token; it lies in Forge's secret store alone.
 *
 * Storage has no transaction over secrets, so token and facts are one secret: it is read in one trip, and a replacement is
 * there wholly or not at all. A row nobody can read counts as no connection, so that an admin can save anew; the log is told.
 */
export function connectionStoreWith(log: Log): ConnectionStore {
  const open = async () => {
    const stored: unknown = await askStorage(() => kvs.getSecret(key));
    if (stored === undefined) return null;
    const row = connectionRow.safeParse(stored);
    if (row.success) return { connection: row.data.connection, token: new Secret(row.data.token) };
    log.trouble('connection not usable', {}, new Error('the stored row has another shape'));
    return null;
  };
  return { open, find: async () => (await open())?.connection ?? null, save, remove, health, saveHealth };
}

async function save(connection: Connection, token: Secret): Promise<void> {
  const row: ConnectionRow = { version: 1, token: token.reveal(), connection };
  await askStorage(() => kvs.setSecret(key, row));
}

/** The token first; how it fared is of no use without it. */
async function remove(): Promise<void> {
  await askStorage(() => kvs.deleteSecret(key));
  await askStorage(() => kvs.delete(healthKey));
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
