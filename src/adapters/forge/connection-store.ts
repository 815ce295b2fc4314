import { kvs } from '@forge/kvs';
import { placeOf, type ConnectionHealth, type StoredToken } from '../../connections/model/connection';
import { tokensOf, type Registry } from '../../connections/model/registry';
import { AppError } from '../../shared/app-error';
import { Secret } from '../../shared/secret';
import type {
  ConnectionStore,
  PickConnection,
  PickedConnection,
  WrittenRegistry,
} from '../../ports/connections';
import type { Log } from '../../shared/log';
import { askStorage } from './ask-storage';
import {
  fromRegistryRow,
  healthRow,
  registryRow,
  tokenRow,
  toRegistryRow,
  type RegistryRow,
} from './connection-row';
import { deleteEarlier, readEarlier } from './earlier-connection';
import { readRow, writeRow } from './rows';
import { deleteShapes } from './shapes';
import { sessionKey } from './salesforce-sessions';

const registryKey = 'connections';
const tokenKey = ({ connectionId, tokenId }: StoredToken): string => `token:${connectionId}:${tokenId}`;
const healthKey = (connectionId: string): string => `connection-health:${connectionId}`;

/**
 * The site's connections. This is the only file that writes, reads and deletes tokens, each one a secret of its own.
 * The registry is one plain row. Storage has no transaction over secrets, so the order counts: a token is there before
 * the registry names it, and goes after the registry has forgotten it.
 */
export function connectionStoreWith(log: Log): ConnectionStore {
  const stored = (): Promise<RegistryRow | null> => readRow(registryKey, registryRow);

  async function registry(): Promise<Registry> {
    const row = await stored();
    return row ? fromRegistryRow(row) : (await readEarlier(log)).registry;
  }

  async function open(pick: PickConnection): Promise<PickedConnection> {
    const row = await stored();
    const { registry, token: earlierToken } = row
      ? { registry: fromRegistryRow(row), token: null }
      : await readEarlier(log);
    const connection = await pick(registry);
    if (connection === null) return { registry, opened: null };
    const token = row ? await readToken(placeOf(connection)) : earlierToken;
    if (token !== null) return { registry, opened: { connection, token } };
    // The registry may have changed between the two reads, and this token have been deleted.
    if ((await stored())?.revision !== row?.revision) return open(pick);
    log.trouble('connection not usable', {}, new Error('a token that the registry names is not there'));
    return { registry, opened: null };
  }

  async function write(next: Registry): Promise<WrittenRegistry> {
    const row = await stored();
    if ((row?.revision ?? 0) !== next.revision) throw new AppError('CHANGED_MEANWHILE');
    const earlier = row ? null : await readEarlier(log);
    const [place] = earlier ? tokensOf(earlier.registry) : [];
    if (earlier?.token && place && uses(next, place)) await saveToken(place, earlier.token);
    const written = { ...next, revision: next.revision + 1 };
    await writeRow(registryKey, toRegistryRow(written, row?.hasEarlierRow ?? true));
    return { registry: written, endsEarlierRelease: place !== undefined };
  }

  async function deleteLeftOver(): Promise<void> {
    const row = await stored();
    if (row === null || (row.leftOver.length === 0 && !row.hasEarlierRow)) return;
    for (const place of row.leftOver) {
      await askStorage(() => kvs.deleteSecret(tokenKey(place)));
      await askStorage(() => kvs.deleteSecret(sessionKey(place)));
      await deleteShapes(place);
    }
    if (row.hasEarlierRow) await deleteEarlier();
    const live = new Set(row.connections.filter(({ token }) => token !== null).map(({ id }) => id));
    const ended = row.leftOver.map(({ connectionId }) => connectionId).filter((id) => !live.has(id));
    for (const id of new Set(ended)) await askStorage(() => kvs.delete(healthKey(id)));
    await writeRow(registryKey, { ...row, leftOver: [], hasEarlierRow: false });
  }

  return { registry, write, open, saveToken, readToken, deleteLeftOver, health, saveHealth };
}

function uses(registry: Registry, { connectionId, tokenId }: StoredToken): boolean {
  return tokensOf(registry).some((each) => each.connectionId === connectionId && each.tokenId === tokenId);
}

async function saveToken(place: StoredToken, token: Secret): Promise<void> {
  await askStorage(() => kvs.setSecret(tokenKey(place), { version: 1, token: token.reveal() }));
}

async function readToken(place: StoredToken): Promise<Secret | null> {
  const row = tokenRow.safeParse(await askStorage(() => kvs.getSecret(tokenKey(place))));
  return row.success ? new Secret(row.data.token) : null;
}

/** Health that cannot be read, or belongs to another token, counts as unknown. Nothing is decided on it. */
async function health({ connectionId, tokenId }: StoredToken): Promise<ConnectionHealth> {
  const row = healthRow.safeParse(await askStorage(() => kvs.get(healthKey(connectionId))));
  const isOther = row.data?.tokenId !== undefined && row.data.tokenId !== tokenId;
  if (!row.success || isOther) return { lastSuccessAt: null, lastFailure: null };
  return { lastSuccessAt: row.data.lastSuccessAt, lastFailure: row.data.lastFailure };
}

async function saveHealth({ connectionId, tokenId }: StoredToken, health: ConnectionHealth): Promise<void> {
  await writeRow(healthKey(connectionId), { version: 1, tokenId, ...health });
}
