import { AppError } from '../shared/app-error';
import { chooseConnection, whyNotConnected, type ChosenConnection } from './model/choose-connection';
import { isLive, placeOf, type LiveConnection } from './model/connection';
import { connectionIn, type Registry } from './model/registry';
import type { ConnectionWithToken, PickConnection } from '../ports/connections';
import type { Listener } from '../ports/connector';
import { followToken } from './follow-token';
import { HealthMonitor, type HealthNeeds } from './health-monitor';
import { openConnector, type Connected, type ConnectorNeeds } from './open-connector';

/** What opening a connection needs of the world. */
export type ConnectionNeeds = ConnectorNeeds & HealthNeeds;

/** A connection with what is heard of its health. */
export interface MonitoredConnection extends Connected {
  readonly health: HealthMonitor;
}

/** A connection ready for use: `connection` is the one used last. After the work its health is stored, however the work ended. */
export interface OpenedConnection<C = Connected> {
  readonly connection: LiveConnection;
  use<T>(work: (connected: C) => Promise<T>): Promise<T>;
}

/** Which connection of the registry speaks for a project, and the same opened; `opened` is null where none speaks. */
export interface ProjectConnection {
  readonly registry: Registry;
  readonly chosen: ChosenConnection;
  readonly opened: OpenedConnection | null;
}

/**
 * Opens the connection that speaks for a project, for what one person asks. The project may be found out meanwhile. The
 * connection outlives its token: see `followToken`.
 * @throws AppError PLATFORM_DOWN, and what finding out the project throws
 */
export async function findForProject(
  ports: ConnectionNeeds,
  project: string | Promise<string>,
): Promise<ProjectConnection> {
  const [{ registry, opened: stored }, projectId] = await Promise.all([
    ports.connections.open(async (found) => chooseConnection(found, await project).connection),
    project,
  ]);
  return {
    registry,
    chosen: chooseConnection(registry, projectId),
    opened: stored && readyToFollow(ports, stored),
  };
}

/**
 * Opens the connection that speaks for a project.
 * @throws AppError NOT_CONNECTED where there is none, PLATFORM_DOWN, and what finding out the project throws
 */
export async function openConnection(
  ports: ConnectionNeeds,
  project: string | Promise<string>,
): Promise<OpenedConnection> {
  const found = await findForProject(ports, project);
  if (found.opened === null) throw notConnected(found);
  return found.opened;
}

/** The error of a project for which nothing speaks. It says why, where the site has connections to tell apart. */
export function notConnected({ registry, chosen }: Omit<ProjectConnection, 'opened'>): AppError {
  const why = whyNotConnected(registry, chosen);
  return new AppError('NOT_CONNECTED', why === undefined ? {} : { why });
}

/**
 * Opens a run's connection, whatever its project uses by now; null where it is gone or has no token. It keeps to the
 * token it begins with, because people agreed to that one.
 * @throws AppError PLATFORM_DOWN
 */
export async function findAgreedConnection(
  ports: ConnectionNeeds,
  id: string,
  listener: Listener,
): Promise<OpenedConnection<MonitoredConnection> | null> {
  const { opened: stored } = await ports.connections.open(withId(id));
  if (stored === null) return null;
  const connected = connectWith(ports, stored, listener);
  return opened(connected, [connected.health]);
}

function readyToFollow(ports: ConnectionNeeds, stored: ConnectionWithToken): OpenedConnection {
  const first = connectWith(ports, stored);
  const health = [first.health];
  const findNewer = async (): Promise<Connected | null> => {
    const { opened: now } = await ports.connections.open(withId(first.connection.id));
    if (now === null) throw new AppError('NOT_CONNECTED');
    if (now.connection.token.tokenId === first.connection.token.tokenId) return null;
    const next = connectWith(ports, now);
    health.push(next.health);
    return next;
  };
  return opened(followToken(ports, first, findNewer), health);
}

function withId(id: string): PickConnection {
  return (registry) => {
    const connection = connectionIn(registry, id);
    return connection && isLive(connection) ? connection : null;
  };
}

function connectWith(
  ports: ConnectionNeeds,
  { connection, token }: ConnectionWithToken,
  listener?: Listener,
): MonitoredConnection {
  const health = new HealthMonitor(ports, placeOf(connection));
  const candidate = { region: connection.region, ends: connection.token.ends, token };
  const connector = openConnector(ports, candidate, { listener, heard: health.heard });
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
