import { AppError } from '../../shared/app-error';
import { isLive, type Connection, type LiveConnection, type TokenFacts } from './connection';
import { changed, connectionIn, withConnection, type Registry } from './registry';

/** Two tokens of one connection, by their ids: the one in use, and the one to use instead. */
export interface Switch {
  readonly from: string;
  readonly to: string;
}

/**
 * A connection whose tokens may be replaced.
 * @throws AppError NOT_FOUND where there is no such connection, NOT_CONNECTED where it has no token
 */
export function rotatable(registry: Registry, id: string): LiveConnection {
  const connection = connectionIn(registry, id);
  if (connection === null) throw new AppError('NOT_FOUND');
  if (!isLive(connection)) throw new AppError('NOT_CONNECTED');
  return connection;
}

/**
 * Puts a token beside the one in use; it replaces the one that was prepared before. `checked` is the connection as it was
 * when the token was checked: where another token was saved in place since, nobody has compared the two.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE
 */
export function withNext(
  registry: Registry,
  { id, family, region }: Pick<Connection, 'id' | 'family' | 'region'>,
  next: TokenFacts,
): Registry {
  const connection = rotatable(registry, id);
  if (connection.family !== family || connection.region !== region) throw new AppError('CHANGED_MEANWHILE');
  return withConnection(registry, { ...connection, next });
}

/** Drops the prepared token. Without one nothing changes. */
export function withoutNext(registry: Registry, id: string): Registry {
  return withConnection(registry, { ...rotatable(registry, id), next: null });
}

/**
 * Lets the prepared token take over. The one in use becomes the previous one, and `family` stays.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE where the two are no longer these
 */
export function switched(registry: Registry, id: string, { from, to }: Switch): Registry {
  const connection = rotatable(registry, id);
  const { token, next } = connection;
  if (token.tokenId !== from || next?.tokenId !== to) throw new AppError('CHANGED_MEANWHILE');
  return withConnection(registry, { ...connection, token: next, next: null, previous: token });
}

/**
 * Takes the previous token back. The one in use is kept as the prepared one, unless another was prepared meanwhile.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE where the two are no longer these
 */
export function switchedBack(registry: Registry, id: string, { from, to }: Switch): Registry {
  const connection = rotatable(registry, id);
  const { token, next, previous } = connection;
  if (token.tokenId !== from || previous?.tokenId !== to) throw new AppError('CHANGED_MEANWHILE');
  return withConnection(registry, { ...connection, token: previous, next: next ?? token, previous: null });
}

/** Drops the previous token once this one, its successor, has pushed. Where the successor is no longer used, nothing changes. */
export function withoutPrevious(registry: Registry, id: string, tokenId: string): Registry {
  const connection = connectionIn(registry, id);
  if (connection?.token?.tokenId !== tokenId) return changed(registry, {});
  return withConnection(registry, { ...connection, previous: null });
}
