import type { bulkContract } from '../../contract/bulk/bulk';
import type { Ports } from '../../ports';
import type { ProjectVerb } from '../caller';
import { commandRun, nextEpoch } from './command-run';

/**
 * Starts pushing what was previewed, or the first few of it, and later the rest. Where somebody has started it already, that
 * is how it stands.
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE (no turn), PLATFORM_DOWN, RATE_LIMITED: nothing was started
 */
export function startPush(ports: Ports): ProjectVerb<typeof bulkContract.startPush> {
  return (caller, { runId, first }) =>
    commandRun(ports, caller, runId, (situation) => {
      const { stand, traces, by, at } = situation;
      if (stand.phase !== 'ready' && stand.phase !== 'tried') return null;
      const { connection } = traces.will;
      const fresh = { go: 'on', probe: false, despite: false, job: null } as const;
      return { ...fresh, work: 'push', epoch: nextEpoch(situation), first, connection, by, at };
    });
}
