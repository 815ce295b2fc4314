import { AppError } from '../shared/app-error';
import type { Connection } from './model/connection';
import type { Connector, Listener } from '../ports/connector';
import type { Ports } from '../ports/ports';
import { HealthMonitor } from './health-monitor';
import { openConnector } from './open-connector';

/** The site's connection, opened. */
export interface Line {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly health: HealthMonitor;
}

/** A line that is there to be used: whatever was done over it, how its connection fared is noted in the end. */
export interface OpenedLine {
  readonly connection: Connection;
  use<T>(work: (line: Line) => Promise<T>): Promise<T>;
}

/**
 * Opens the site's connection; null where there is none.
 * @throws AppError PLATFORM_DOWN
 */
export async function findLine(ports: Ports, listener?: Listener): Promise<OpenedLine | null> {
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
export async function openLine(ports: Ports): Promise<OpenedLine> {
  const line = await findLine(ports);
  if (line === null) throw new AppError('NOT_CONNECTED');
  return line;
}
