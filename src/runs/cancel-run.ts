import type { bulkContract } from '../contract/runs/bulk';
import { isAtWorkOn, isOverFor, type Traces } from './model/phase';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { close } from './stored-run';
import { commandRun } from './command-run';

/**
 * Ends a run for good, or throws a draft or a preview away. What is on its way still comes to its end, and stands; where nobody is
 * at work the run is over at once, and its waiting event is taken back.
 * @throws AppError NOT_FOUND, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED: it was not cancelled
 */
export function cancelRun(ports: Ports): ProjectVerb<typeof bulkContract.cancelRun> {
  return (caller, { runId }) =>
    commandRun(ports, caller, runId, async ({ run, status, traces, by, at }) => {
      if (isOverFor(status.phase)) return null;
      const intent = { ...traces.intent, desired: 'cancel', by, at } as const;
      if (isAtWorkOn(traces, ports.now())) return intent;
      await ports.runs.saveIntent(runId, intent);
      await takeBack(ports, traces);
      await close(ports, run, { at, how: 'cancelled' });
      await forgetLines(ports, run);
      return null;
    });
}

/** An event that is still waiting would do nothing any more; it is taken back all the same, if that works. */
async function takeBack({ events, log }: Ports, { intent, journals }: Traces): Promise<void> {
  const ending = journals.at(-1)?.ending;
  const job = ending?.why === 'handedOn' || ending?.why === 'waits' ? ending.job : intent.job;
  if (job === null) return;
  try {
    await events.takeBack(job);
  } catch (error) {
    log.trouble('event not taken back', {}, error);
  }
}

/** What somebody pasted is of no use to a run that is over; if it stays, the hourly sweep takes it. */
async function forgetLines({ runs, log }: Ports, { id, chosen }: Run): Promise<void> {
  if (chosen.how !== 'list') return;
  try {
    await runs.forgetPairs(id);
  } catch (error) {
    log.trouble('lines not forgotten', {}, error);
  }
}
