import type { bulkContract } from '../contract/runs/bulk';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { showRunNow } from './show-run';

/**
 * Returns where a run stands. Writes nothing except what the caller may see of it.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function watchRun(ports: Ports): ProjectVerb<typeof bulkContract.watchRun> {
  return (caller, { runId }) => showRunNow(ports, caller, runId);
}
