import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';

/**
 * Refuses while a run is making links in this project: unlinking replaces an issue's whole list, and a link made between its
 * read and its replace would be lost. The run for its part waits for whoever has the turn, which is taken before
 * this is asked: of the two, one always sees the other.
 * @throws AppError RUN_UNDER_WAY, PLATFORM_DOWN
 */
export async function refuseWhileLinking(ports: Ports, projectId: string): Promise<void> {
  const lock = await ports.runs.lock(projectId);
  if (lock?.makesLinks && lock.until >= ports.now().toISOString()) throw new AppError('RUN_UNDER_WAY');
}
