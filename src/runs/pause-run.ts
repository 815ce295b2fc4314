import type { RunPhase } from '../contract/runs/phase';
import type { bulkContract } from '../contract/runs/bulk';
import type { ProjectVerb } from '../ports/caller';
import { commandRun, type CommandNeeds } from './command-run';

const pausable: readonly RunPhase[] = ['previewing', 'trying', 'pushing', 'stalled'];

/**
 * Pauses a run. Items on their way still finish.
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED: it was not paused
 */
export function pauseRun(ports: CommandNeeds): ProjectVerb<typeof bulkContract.pauseRun> {
  return (caller, { runId }) =>
    commandRun(ports, caller, runId, ({ status, traces, by, at }) =>
      pausable.includes(status.phase) ? { ...traces.intent, desired: 'pause', by, at } : null,
    );
}
