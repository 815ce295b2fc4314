import { AppError } from '../shared/app-error';
import { chooseConnection, type ChosenConnection } from './model/choose-connection';
import { isLive, placeOf, type LiveConnection } from './model/connection';
import { connectionIn } from './model/registry';
import type { ConnectionWithToken, PickConnection, PickedConnection } from '../ports/connections';
import type { Listener } from '../ports/connector';
import { followToken } from './follow-token';
import { HealthMonitor, type HealthNeeds } from './health-monitor';
import { SendingLease } from './sending-lease';
import type { StopNames } from './show-stop';
import { openConnector, type Connected, type ConnectorNeeds } from './open-connector';

/** What opening a run's connection needs of the world. */
export type AgreedConnectionNeeds = ConnectorNeeds & HealthNeeds;

/** What opening a connection for a person needs, who may have to be told who stopped it. */
export type ConnectionNeeds = AgreedConnectionNeeds & StopNames;

/** A connection with what is heard of its health, and what lets its writes through. */
export interface MonitoredConnection extends Connected {
  readonly health: HealthMonitor;
  readonly lease: SendingLease;
}

/** A connection ready for use: `connection` is the one used last. After the work its health is stored, however the work ended. */
export interface OpenedConnection<C = Connected> {
  readonly connection: LiveConnection;
  use<T>(work: (connected: C) => Promise<T>): Promise<T>;
}

/** Which connection speaks for a project, and the same opened; `opened` is null where none speaks. */
export interface ProjectConnection {
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
  const begunAt = ports.now();
  const [picked, projectId] = await Promise.all([
    ports.connections.open(async (found) => chooseConnection(found, await project).connection),
    project,
  ]);
  return {
    chosen: chooseConnection(picked.registry, projectId),
    opened: picked.opened && readyToFollow(ports, { ...picked, opened: picked.opened, begunAt }),
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
  const { opened } = await findForProject(ports, project);
  if (opened === null) throw new AppError('NOT_CONNECTED');
  return opened;
}

/**
 * Opens a run's connection, whatever its project uses by now; null where it is gone or has no token. It keeps to the
 * token it begins with, because people agreed to that one.
 * @throws AppError PLATFORM_DOWN
 */
export async function findAgreedConnection(
  ports: AgreedConnectionNeeds,
  id: string,
  listener: Listener,
): Promise<OpenedConnection<MonitoredConnection> | null> {
  const begunAt = ports.now();
  const picked = await ports.connections.open(withId(id));
  if (picked.opened === null) return null;
  const connected = connectWith(ports, { ...picked, opened: picked.opened, begunAt }, null, listener);
  return opened(connected, [connected.health]);
}

/** A connection as it was found in the registry, and when that was asked for. */
interface Found extends PickedConnection {
  readonly opened: ConnectionWithToken;
  readonly begunAt: Date;
}

function readyToFollow(ports: ConnectionNeeds, found: Found): OpenedConnection {
  const first = connectWith(ports, found, ports);
  const health = [first.health];
  const findNewer = async (): Promise<Connected | null> => {
    const begunAt = ports.now();
    const now = await ports.connections.open(withId(first.connection.id));
    if (now.opened === null) throw new AppError('NOT_CONNECTED');
    if (now.opened.connection.token.tokenId === first.connection.token.tokenId) return null;
    const next = connectWith(ports, { ...now, opened: now.opened, begunAt }, ports);
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
  ports: AgreedConnectionNeeds,
  { registry, opened: { connection, token }, begunAt }: Found,
  names: StopNames | null,
  listener?: Listener,
): MonitoredConnection {
  const lease = new SendingLease(ports, connection.id, names);
  lease.note(registry, begunAt);
  const health = new HealthMonitor(ports, placeOf(connection));
  const candidate = { region: connection.region, ends: connection.token.ends, token };
  const hearing = { listener, heard: health.heard, allowWrite: lease.allow };
  return { connection, connector: openConnector(ports, candidate, hearing), health, lease };
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
