import { AppError } from '../shared/app-error';
import { chooseConnection, whyNotConnected, type ChosenConnection } from './model/choose-connection';
import { placeOf, type LiveConnection } from './model/connection';
import type { Registry } from './model/registry';
import { throughOf } from './model/through-of';
import type { Listener } from '../ports/connector';
import { SwitchConfirmation } from './confirm-switch';
import { followToken } from './follow-token';
import { HealthMonitor, type HealthNeeds } from './health-monitor';
import { SendingLease } from './sending-lease';
import type { StopNames } from './show-stop';
import { openConnector, type Connected, type ConnectorNeeds } from './open-connector';
import { isFound, lookAt, openUnended, withId, type Found } from './look-up-connection';
import { takeOver, type TakeOverNeeds } from './take-over';

/** What opening a run's connection needs of the world. */
export type AgreedConnectionNeeds = ConnectorNeeds & HealthNeeds & TakeOverNeeds;

/** What opening a connection for a person needs, who may have to be told who stopped it. */
export type ConnectionNeeds = AgreedConnectionNeeds & StopNames;

/**
 * A connection with what is heard of its health, and what lets its writes through. `isReplaced` says whether another token
 * is in use by now; asked after the Connector refused this one, it lets a prepared one take over.
 */
export interface MonitoredConnection extends Connected {
  readonly health: HealthMonitor;
  readonly lease: SendingLease;
  isReplaced(): Promise<boolean>;
}

/** The same, with what is to be done once the work is over. */
interface WatchedConnection extends MonitoredConnection {
  settle(): Promise<void>;
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
 * connection outlives its token: see `followToken`. `hasChosen` hears which one it is before its token is read, perhaps more
 * than once; it only begins reads, whose trouble is not its own.
 * @throws AppError PLATFORM_DOWN, and what finding out the project throws
 */
export async function findForProject(
  ports: ConnectionNeeds,
  project: string | Promise<string>,
  hasChosen: (connection: LiveConnection) => void = () => undefined,
): Promise<ProjectConnection> {
  const [look, projectId] = await Promise.all([
    openUnended(ports, async (found) => {
      const { connection } = chooseConnection(found, await project);
      if (connection !== null) hasChosen(connection);
      return connection;
    }),
    project,
  ]);
  return {
    registry: look.registry,
    chosen: chooseConnection(look.registry, projectId),
    opened: isFound(look) ? readyToFollow(ports, look) : null,
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
  ports: AgreedConnectionNeeds,
  id: string,
  listener: Listener,
): Promise<OpenedConnection<MonitoredConnection> | null> {
  const look = await openUnended(ports, withId(id));
  if (!isFound(look)) return null;
  const connected = connectWith(ports, look, null, listener);
  return opened(connected, [connected]);
}

function readyToFollow(ports: ConnectionNeeds, found: Found): OpenedConnection {
  const first = connectWith(ports, found, ports);
  const used = [first];
  const { id, token } = first.connection;
  const findNewer = async (): Promise<Connected | null> => {
    let now = await lookAt(ports, withId(id));
    const before = now.opened?.connection;
    if (before?.token.tokenId === token.tokenId && before.next && (await first.isReplaced()))
      now = await lookAt(ports, withId(id));
    if (!isFound(now)) throw new AppError('NOT_CONNECTED');
    if (now.opened.connection.token.tokenId === token.tokenId) return null;
    const next = connectWith(ports, now, ports);
    used.push(next);
    return next;
  };
  return opened(followToken(ports, first, findNewer), used);
}

function connectWith(
  ports: AgreedConnectionNeeds,
  { registry, opened: { connection, token }, begunAt }: Found,
  names: StopNames | null,
  listener?: Listener,
): WatchedConnection {
  const lease = new SendingLease(ports, connection.id, names);
  lease.note(registry, begunAt);
  const health = new HealthMonitor(ports, placeOf(connection));
  const candidate = { region: connection.region, ends: connection.token.ends, token };
  const confirmation = new SwitchConfirmation(ports, connection);
  const connector = openConnector(ports, candidate, {
    ...{
      listener,
      heard: health.heard,
      allowWrite: lease.allow,
      name: throughOf(registry, connection)?.name,
    },
  });
  let replaced: Promise<boolean> | null = null;
  return {
    connection,
    connector: confirmation.noticing(connector),
    health,
    lease,
    isReplaced: () => (replaced ??= takeOver(ports, connection)),
    async settle() {
      await health.save();
      await confirmation.settle();
    },
  };
}

function opened<C extends Connected>(connected: C, used: readonly WatchedConnection[]): OpenedConnection<C> {
  return {
    get connection() {
      return connected.connection;
    },
    async use(work) {
      try {
        return await work(connected);
      } finally {
        await Promise.all(used.map((each) => each.settle()));
      }
    },
  };
}
