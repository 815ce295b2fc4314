import type { Ports } from '../ports/ports';
import { placeOf, type ConnectionHealth, type LiveConnection } from './model/connection';

/** A connection that has just passed its check starts with that success. The change succeeds even if this cannot be stored. */
export async function startHealth(
  ports: Pick<Ports, 'connections' | 'log'>,
  connection: LiveConnection,
  at: string,
): Promise<ConnectionHealth> {
  const health = { lastSuccessAt: at, lastFailure: null };
  try {
    await ports.connections.saveHealth(placeOf(connection), health);
  } catch (error) {
    ports.log.trouble('health not noted', {}, error);
  }
  return health;
}
