import type { bulkContract } from '../contract/runs/bulk';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { carryOutPress } from './carry-out-press';

/**
 * Starts pushing what was previewed, or the first few of it, and later the rest, in the name of who starts it. Where somebody has
 * started it already, that is how it stands.
 * @throws AppError NOT_FOUND, RUN_UNDER_WAY, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP: nothing
 *                  was started
 */
export function startPush(ports: Ports): ProjectVerb<typeof bulkContract.startPush> {
  return (caller, { runId, first }) => carryOutPress(ports, caller, runId, { kind: 'start', first });
}
