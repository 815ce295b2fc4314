import type { bulkContract } from '../contract/runs/bulk';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { carryOutPress } from './carry-out-press';

/**
 * Lets a paused or stalled run go on, in the name of who resumes it, beginning with one item alone.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, RUN_UNDER_WAY, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED,
 *                  QUOTA_USED_UP: it was not resumed
 */
export function resumeRun(ports: Ports): ProjectVerb<typeof bulkContract.resumeRun> {
  return (caller, { runId }) => carryOutPress(ports, caller, runId, { kind: 'resume', first: null });
}
