import { AppError } from '../shared/app-error';
import { standingStop } from './model/standing-stop';
import type { Ports } from '../ports/ports';
import { showStop, type StopNames } from './show-stop';

/** What asking whether a connection is stopped needs of the world. */
export type StopNeeds = Pick<Ports, 'connections'> & StopNames;

/**
 * Refuses what would only be stopped at its first request.
 * @throws AppError SENDING_STOPPED, with who stopped it; PLATFORM_DOWN, RATE_LIMITED
 */
export async function throwIfStopped(ports: StopNeeds, connectionId: string): Promise<void> {
  const stop = standingStop(await ports.connections.registry(), connectionId);
  if (stop !== null) throw new AppError('SENDING_STOPPED', { by: 'app', stop: await showStop(ports, stop) });
}
