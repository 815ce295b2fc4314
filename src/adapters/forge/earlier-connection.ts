import { kvs } from '@forge/kvs';
import { changed, emptyRegistry, firstId, type Registry } from '../../connections/model/registry';
import { usualName } from '../../connections/model/connection-name';
import { Secret } from '../../shared/secret';
import type { Log } from '../../shared/log';
import { askStorage } from './ask-storage';
import { earlierKeptRow, earlierRow } from './connection-row';

/** The connection of an earlier release, read as a registry, and its token. */
export interface EarlierConnection {
  readonly registry: Registry;
  readonly token: Secret | null;
}

/** Earlier releases knew one connection, and kept it as one secret under this key. */
const key = 'connection:site';

/** The name of the place for a token from before tokens had ids. */
const unnamedToken = 'first';

/**
 * Reads what an earlier release stored as a registry with one connection. An unreadable row counts as no connection,
 * so that an admin can save again; the log records it.
 */
export async function readEarlier(log: Log): Promise<EarlierConnection> {
  const stored: unknown = await askStorage(() => kvs.getSecret(key));
  if (stored === undefined) return { registry: emptyRegistry, token: null };
  const kept = earlierKeptRow.safeParse(stored);
  if (kept.success)
    return { registry: registryWith({ ...kept.data.kept, token: null, family: '' }), token: null };
  const row = earlierRow.safeParse(stored);
  if (!row.success) {
    log.trouble('connection not usable', {}, new Error('the stored row has another shape'));
    return { registry: emptyRegistry, token: null };
  }
  const { region, salesforceHost, atOnce, tokenId, ...facts } = row.data.connection;
  const token = { ...facts, tokenId: tokenId === '' ? unnamedToken : tokenId };
  const registry = registryWith({ region, salesforceHost, atOnce, family: tokenId, token });
  return { registry, token: new Secret(row.data.token) };
}

/** Deletes it, once the registry has taken its place. */
export function deleteEarlier(): Promise<void> {
  return askStorage(() => kvs.deleteSecret(key));
}

type Known = Pick<
  Registry['connections'][number],
  'region' | 'salesforceHost' | 'atOnce' | 'family' | 'token'
>;

function registryWith(known: Known): Registry {
  const name = usualName(known.salesforceHost, emptyRegistry);
  const connection = { id: firstId, name, ...known, next: null, previous: null, stop: null, access: null };
  return changed(emptyRegistry, { connections: [connection], defaultId: firstId });
}
