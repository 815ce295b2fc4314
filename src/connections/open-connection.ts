import { AppError } from '../shared/app-error';
import { chooseConnection, type ChosenConnection } from './model/choose-connection';
import { isLive, placeOf, type LiveConnection } from './model/connection';
import { connectionIn } from './model/registry';
import type { ConnectionWithToken } from '../ports/connections';
import type { Connector, Listener } from '../ports/connector';
import { HealthMonitor, type HealthNeeds } from './health-monitor';
import { openConnector, type ConnectorNeeds } from './open-connector';

/** What opening a connection needs of the world. */
export type ConnectionNeeds = ConnectorNeeds & HealthNeeds;

/** A connection, opened. */
export interface Connected {
  readonly connection: LiveConnection;
  readonly connector: Connector;
  readonly health: HealthMonitor;
}

/** A connection ready for use. After the work its health is stored, however the work ended. */
export interface OpenedConnection {
  readonly connection: LiveConnection;
  use<T>(work: (connected: Connected) => Promise<T>): Promise<T>;
}

/**
 * Opens a connection by its id, whatever its project uses by now; null where it is gone or has no token.
 * @throws AppError PLATFORM_DOWN
 */
export async function findConnection(
  ports: ConnectionNeeds,
  id: string,
  listener?: Listener,
): Promise<OpenedConnection | null> {
  const { opened } = await ports.connections.open((registry) => {
    const connection = connectionIn(registry, id);
    return connection && isLive(connection) ? connection : null;
  });
  return opened && readyForUse(ports, opened, listener);
}

/** Which connection speaks for a project, and the same opened; `opened` is null where none speaks. */
export interface ProjectConnection {
  readonly chosen: ChosenConnection;
  readonly opened: OpenedConnection | null;
}

/**
 * Opens the connection that speaks for a project, which may be found out meanwhile.
 * @throws AppError PLATFORM_DOWN, and what finding out the project throws
 */
export async function findForProject(
  ports: ConnectionNeeds,
  project: string | Promise<string>,
): Promise<ProjectConnection> {
  const [{ registry, opened }, projectId] = await Promise.all([
    ports.connections.open(async (found) => chooseConnection(found, await project).connection),
    project,
  ]);
  return { chosen: chooseConnection(registry, projectId), opened: opened && readyForUse(ports, opened) };
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

function readyForUse(
  ports: ConnectionNeeds,
  { connection, token }: ConnectionWithToken,
  listener?: Listener,
): OpenedConnection {
  const health = new HealthMonitor(ports, placeOf(connection));
  const candidate = { region: connection.region, ends: connection.token.ends, token };
  const connector = openConnector(ports, candidate, { listener, heard: health.heard });
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
