import type { ConnectionView } from '../contract/settings';
import type { Connection, ConnectionHealth } from '../domain/connection';
import { viewConnection } from '../domain/connection-view';
import type { Ports } from '../ports';

/** Tells a connection as it is now, with the name Jira has for who saved it. */
export async function tellConnection(
  ports: Ports,
  connection: Connection,
  health: ConnectionHealth,
): Promise<ConnectionView> {
  const { savedBy } = connection;
  const names = savedBy === null ? null : await ports.people.namesOf([savedBy]);
  return viewConnection(connection, names?.get(savedBy ?? '') ?? null, health, ports.now());
}
