import { AppError } from '../domain/app-error';
import type { Connection } from '../domain/connection';
import type { Connector, Listener, Ports } from '../ports';
import { openConnector } from './open-connector';

/** The site's connection, opened. */
export interface Line {
  readonly connection: Connection;
  readonly connector: Connector;
}

/**
 * Opens the site's connection; null where there is none.
 * @throws AppError PLATFORM_DOWN
 */
export async function findLine(ports: Ports, listener?: Listener): Promise<Line | null> {
  const opened = await ports.connections.open();
  if (opened === null) return null;
  const { connection, token } = opened;
  return { connection, connector: openConnector(ports, { ...connection, token }, listener) };
}

/**
 * Opens the site's connection.
 * @throws AppError NOT_CONNECTED where there is none, PLATFORM_DOWN
 */
export async function openLine(ports: Ports): Promise<Line> {
  const line = await findLine(ports);
  if (line === null) throw new AppError('NOT_CONNECTED');
  return line;
}
