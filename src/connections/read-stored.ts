import { isLive, placeOf, type Connection } from './model/connection';
import type { Stored } from './model/connection-draft';
import { getConnection, type Registry } from './model/registry';
import type { Ports } from '../ports/ports';

/** The connection an admin changes, and the same with its token where it has one; nulls for a new one. */
interface StoredConnection {
  readonly registry: Registry;
  readonly connection: Connection | null;
  readonly stored: Stored | null;
}

/**
 * Reads the connection an admin changes; a null id is a new one.
 * @throws AppError NOT_FOUND (somebody has removed it), PLATFORM_DOWN
 */
export async function readStored(
  { connections }: Pick<Ports, 'connections'>,
  id: string | null,
): Promise<StoredConnection> {
  const registry = await connections.registry();
  const connection = id === null ? null : getConnection(registry, id);
  if (connection === null || !isLive(connection)) return { registry, connection, stored: null };
  const token = await connections.readToken(placeOf(connection));
  return { registry, connection, stored: token && { connection, token } };
}
