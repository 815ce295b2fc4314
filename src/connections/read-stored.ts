import { isLive, placeOf, type Connection } from './model/connection';
import type { Stored } from './model/connection-draft';
import { connectionIn } from './model/registry';
import type { Ports } from '../ports/ports';

/**
 * The connection an admin changes, and the same with its token where it has one; nulls where there is none. With the
 * longest life that the policy allows a token, in days.
 * @throws AppError PLATFORM_DOWN
 */
export async function readStored({ connections }: Pick<Ports, 'connections'>): Promise<{
  readonly connection: Connection | null;
  readonly stored: Stored | null;
  readonly longestDays: number | null;
}> {
  const registry = await connections.registry();
  const { longestDays } = registry;
  const connection = registry.defaultId === null ? null : connectionIn(registry, registry.defaultId);
  if (connection === null || !isLive(connection)) return { connection, stored: null, longestDays };
  const token = await connections.readToken(placeOf(connection));
  return { connection, stored: token && { connection, token }, longestDays };
}
