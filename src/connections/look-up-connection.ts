import { hasEnded, hasNext, takeOver, type TakeOverNeeds } from './take-over';
import { isLive } from './model/connection';
import { connectionIn } from './model/registry';
import type { ConnectionWithToken, PickConnection, PickedConnection } from '../ports/connections';

/** A look at the registry: what was picked, and when that was asked for. */
export interface Look extends PickedConnection {
  readonly begunAt: Date;
}

/** The same, where one was picked that is there and has its token. */
export type Found = Look & { readonly opened: ConnectionWithToken };

export function isFound(look: Look): look is Found {
  return look.opened !== null;
}

/**
 * Looks up a connection and its token. Where that has ended by our own record, a prepared one takes over first.
 * @throws AppError PLATFORM_DOWN
 */
export async function openUnended(ports: TakeOverNeeds, pick: PickConnection): Promise<Look> {
  const found = await lookAt(ports, pick);
  const connection = found.opened?.connection;
  if (!connection || !hasEnded(connection.token, ports.now()) || !hasNext(connection, ports.now()))
    return found;
  try {
    if (await takeOver(ports, connection)) return await lookAt(ports, pick);
  } catch (error) {
    ports.log.trouble('prepared token not used', {}, error);
  }
  return found;
}

/** Looks up a connection and its token as they are stored now. */
export async function lookAt({ connections, now }: TakeOverNeeds, pick: PickConnection): Promise<Look> {
  const begunAt = now();
  return { ...(await connections.open(pick)), begunAt };
}

/** Picks one connection, whatever projects use; none where it was removed. */
export function withId(id: string): PickConnection {
  return (registry) => {
    const connection = connectionIn(registry, id);
    return connection && isLive(connection) ? connection : null;
  };
}
