import { AppError } from '../domain/app-error';
import { standOf } from '../domain/run/phase';
import { isAtWork } from '../domain/run/tally';
import type { Ports } from '../ports';
import { findRun } from './bulk/find-run';

/**
 * Refuses while a run is making links in this project: unlinking replaces an issue's whole list, and a link made between its
 * read and its replace would be lost. The run for its part waits for whoever has the turn, which is taken before
 * this is asked: of the two, one always sees the other.
 * @throws AppError RUN_UNDER_WAY, PLATFORM_DOWN
 */
export async function refuseWhileLinking(ports: Ports, projectId: string): Promise<void> {
  const active = await ports.runs.active(projectId);
  if (active === null || !active.makesLinks) return;
  const found = await findRun(ports, projectId, active.runId);
  if (found && isAtWork(standOf(found.traces, ports.now()).phase)) throw new AppError('RUN_UNDER_WAY');
}
