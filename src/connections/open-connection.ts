import { AppError } from '../shared/app-error';
import type { Connection } from './model/connection';
import type { Connector, Listener } from '../ports/connector';
import { HealthMonitor, type HealthNeeds } from './health-monitor';
import { openConnector, type ConnectorNeeds } from './open-connector';

/** What opening the site's connection needs of the world. */
export type ConnectionNeeds = ConnectorNeeds & HealthNeeds;

/** The site's connection, opened. */
export interface Connected {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly health: HealthMonitor;
}

/** A connection ready for use. After the work its health is stored, however the work ended. */
export interface OpenedConnection {
  readonly connection: Connection;
  use<T>(work: (connected: Connected) => Promise<T>): Promise<T>;
}

/**
 * Opens the site's connection; null where there is none.
 * @throws AppError PLATFORM_DOWN
 */
export async function findConnection(
  ports: ConnectionNeeds,
  listener?: Listener,
): Promise<OpenedConnection | null> {
  const opened = await ports.connections.open();
  if (opened === null) return null;
  const { connection, token } = opened;
  const health = new HealthMonitor(ports, connection.tokenId);
  const connector = openConnector(ports, { ...connection, token }, { listener, heard: health.heard });
  return {
    connection,
    async use(work) {
      try {
        return await work({ connection, connector, health });
      } finally {
        await health.save();
      }
    },
  };
}

/**
 * Opens the site's connection.
 * @throws AppError NOT_CONNECTED where there is none, PLATFORM_DOWN
 */
export async function openConnection(ports: ConnectionNeeds): Promise<OpenedConnection> {
  const connected = await findConnection(ports);
  if (connected === null) throw new AppError('NOT_CONNECTED');
  return connected;
}
