import type { ConnectionView } from '../contract/connections/questions';
import { placeOf, type ConnectionHealth, type LiveConnection } from './model/connection';
import { viewConnection } from './model/connection-view';
import type { Ports } from '../ports/ports';

/** What showing a connection needs of the world. */
export type ShowNeeds = Pick<Ports, 'connections' | 'people' | 'now'>;

/**
 * Shows a connection as it is now, with Jira's name for who saved it. Its health is read unless it is `known`.
 * @throws AppError PLATFORM_DOWN
 */
export async function showConnection(
  ports: ShowNeeds,
  connection: LiveConnection,
  known?: ConnectionHealth,
): Promise<ConnectionView> {
  const { savedBy } = connection.token;
  const [names, health] = await Promise.all([
    savedBy === null ? null : ports.people.namesOf([savedBy]),
    known ?? ports.connections.health(placeOf(connection)),
  ]);
  return viewConnection(connection, names?.get(savedBy ?? '') ?? null, health, ports.now());
}
