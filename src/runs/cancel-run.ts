import { isOver } from '../contract/runs/phase';
import type { runsContract } from '../contract/runs/questions';
import { isAtWorkOn, type RunRows } from './model/phase';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { close, type StorageNeeds } from './stored-run';
import { commandRun, type CommandNeeds } from './command-run';

type Needs = CommandNeeds & StorageNeeds & Pick<Ports, 'runs' | 'events' | 'now' | 'log'>;

/**
 * Ends a run for good, or discards a draft or a preview. Items on their way still finish, and their outcomes stand. If
 * no delivery is at work, the run is over at once and its waiting event is taken back.
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED: it was not cancelled
 */
export function cancelRun(ports: Needs): ProjectVerb<typeof runsContract.cancelRun> {
  return (caller, { runId }) =>
    commandRun(ports, caller, runId, async ({ run, status, rows, by, at }) => {
      if (isOver(status.phase)) return null;
      const intent = { ...rows.intent, desired: 'cancel', by, at } as const;
      if (isAtWorkOn(rows, ports.now())) return intent;
      await ports.runs.saveIntent(runId, intent);
      await takeBack(ports, rows);
      await close(ports, run, { at, how: 'cancelled' });
      await forgetLines(ports, run);
      return null;
    });
}

/** A waiting event would do nothing now. Taking it back is best effort. */
async function takeBack(
  { events, log }: Pick<Ports, 'events' | 'log'>,
  { intent, journals }: RunRows,
): Promise<void> {
  const ending = journals.at(-1)?.ending;
  const job = ending?.why === 'handedOn' || ending?.why === 'waits' ? ending.job : intent.job;
  if (job === null) return;
  try {
    await events.takeBack(job);
  } catch (error) {
    log.trouble('event not taken back', {}, error);
  }
}

/** A pasted list is of no use to a run that is over. If it cannot be deleted here, the hourly sweep deletes it. */
async function forgetLines({ runs, log }: Pick<Ports, 'runs' | 'log'>, { id, chosen }: Run): Promise<void> {
  if (chosen.how !== 'list') return;
  try {
    await runs.forgetPairs(id);
  } catch (error) {
    log.trouble('lines not forgotten', {}, error);
  }
}
