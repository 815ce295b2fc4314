import { AppError } from '../shared/app-error';
import type { Connection } from './model/connection';
import type { Secret } from '../shared/secret';
import type { Listener } from '../ports/connector';
import { followToken } from './follow-token';
import { HealthMonitor, type HealthNeeds } from './health-monitor';
import { openConnector, type Connected, type ConnectorNeeds } from './open-connector';

/** What opening the site's connection needs of the world. */
export type ConnectionNeeds = ConnectorNeeds & HealthNeeds;

/** A connection with what is heard of its health. */
export interface MonitoredConnection extends Connected {
  readonly health: HealthMonitor;
}

/** A connection ready for use: `connection` is the one used last. After the work its health is stored, however the work ended. */
export interface OpenedConnection<C = Connected> {
  readonly connection: Connection;
  use<T>(work: (connected: C) => Promise<T>): Promise<T>;
}

/**
 * Opens the site's connection for what one person asks; null where there is none. It outlives its token: see
 * `followToken`.
 * @throws AppError PLATFORM_DOWN
 */
export async function findConnection(ports: ConnectionNeeds): Promise<OpenedConnection | null> {
  const stored = await ports.connections.open();
  if (stored === null) return null;
  const first = connectWith(ports, stored);
  const health = [first.health];
  const findNewer = async (): Promise<Connected | null> => {
    const now = await ports.connections.open();
    if (now === null) throw new AppError('NOT_CONNECTED');
    if (now.connection.tokenId === first.connection.tokenId) return null;
    const next = connectWith(ports, now);
    health.push(next.health);
    return next;
  };
  return opened(followToken(ports, first, findNewer), health);
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

/**
 * Opens the site's connection for a run; null where there is none. It keeps to the token it begins with, because people
 * agreed to that one.
 * @throws AppError PLATFORM_DOWN
 */
export async function findAgreedConnection(
  ports: ConnectionNeeds,
  listener: Listener,
): Promise<OpenedConnection<MonitoredConnection> | null> {
  const stored = await ports.connections.open();
  if (stored === null) return null;
  const connected = connectWith(ports, stored, listener);
  return opened(connected, [connected.health]);
}

function connectWith(
  ports: ConnectionNeeds,
  { connection, token }: { readonly connection: Connection; readonly token: Secret },
  listener?: Listener,
): MonitoredConnection {
  const health = new HealthMonitor(ports, connection.tokenId);
  const connector = openConnector(ports, { ...connection, token }, { listener, heard: health.heard });
  return { connection, connector, health };
}

function opened<C extends Connected>(connected: C, health: readonly HealthMonitor[]): OpenedConnection<C> {
  return {
    get connection() {
      return connected.connection;
    },
    async use(work) {
      try {
        return await work(connected);
      } finally {
        await Promise.all(health.map((monitor) => monitor.save()));
      }
    },
  };
}
