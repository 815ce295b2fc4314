import type { RunPhase } from '../contract/runs/phase';
import type { runsContract } from '../contract/runs/questions';
import type { ProjectVerb } from '../ports/caller';
import { commandRun, type CommandNeeds } from './command-run';

const pausable: readonly RunPhase[] = ['previewing', 'trying', 'pushing', 'stalled'];

/**
 * Pauses a run. Items on their way still finish.
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED: it was not paused
 */
export function pauseRun(ports: CommandNeeds): ProjectVerb<typeof runsContract.pauseRun> {
  return (caller, { runId }) =>
    commandRun(ports, caller, runId, ({ status, rows, by, at }) =>
      pausable.includes(status.phase) ? { ...rows.intent, desired: 'pause', by, at } : null,
    );
}
