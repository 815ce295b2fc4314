import type { runsContract } from '../contract/runs/questions';
import type { ProjectVerb } from '../ports/caller';
import { showRunNow, type ShowRunNeeds } from './show-run';

/**
 * Returns where a run stands. Writes nothing except what the caller may see of it.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function watchRun(ports: ShowRunNeeds): ProjectVerb<typeof runsContract.watchRun> {
  return (caller, { runId }) => showRunNow(ports, caller, runId);
}
