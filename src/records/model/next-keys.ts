import type { SalesforceCode } from '../../contract/records/trouble';
import type { Connection, NextKeys, SalesforceAccess } from '../../connections/model/connection';
import { getConnection, withConnection, type Registry } from '../../connections/model/registry';
import type { Switch } from '../../connections/model/rotation';
import { AppError } from '../../shared/app-error';

/** A connection that has Salesforce access. */
export type Readable = Connection & { readonly access: SalesforceAccess };

/**
 * A connection whose keys may be replaced.
 * @throws AppError NOT_FOUND, NOT_CONNECTED (it has no Salesforce access)
 */
export function readable(registry: Registry, id: string): Readable {
  const connection = getConnection(registry, id);
  const { access } = connection;
  if (access === null) throw new AppError('NOT_CONNECTED');
  return { ...connection, access };
}

/**
 * Puts staged keys beside those in use; they replace the ones that were there before. `beside` is the access they were
 * tested beside: another host, key or secret that was saved since is not what they follow.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE
 */
export function withNextKeys(
  registry: Registry,
  id: string,
  beside: SalesforceAccess,
  next: NextKeys,
): Registry {
  const connection = readable(registry, id);
  const { host, secret } = connection.access;
  if (host !== beside.host || secret.tokenId !== beside.secret.tokenId)
    throw new AppError('CHANGED_MEANWHILE');
  return withConnection(registry, { ...connection, access: { ...connection.access, next } });
}

/** Drops the staged keys. Without any nothing changes. */
export function withoutNextKeys(registry: Registry, id: string): Registry {
  const connection = readable(registry, id);
  return withConnection(registry, { ...connection, access: { ...connection.access, next: null } });
}

/**
 * Lets the staged keys take over; the secret in use is no longer needed.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE where the two are no longer these
 */
export function switchedKeys(registry: Registry, id: string, { from, to }: Switch): Registry {
  const connection = readable(registry, id);
  const { secret, next } = connection.access;
  if (secret.tokenId !== from || next?.secret.tokenId !== to) throw new AppError('CHANGED_MEANWHILE');
  return withConnection(registry, { ...connection, access: { ...connection.access, ...next, next: null } });
}

/** Whether Salesforce refused the keys themselves: those it takes may be the staged ones. */
export function isAboutKeys(code: SalesforceCode): boolean {
  return code === 'SECRET_WRONG' || code === 'APP_UNKNOWN';
}
