import type { ClosedAccounts } from '../ports/people';
import type { Ports } from '../ports/ports';
import { makeReminders } from '../connections/make-reminders';
import { sweepTokens } from '../connections/sweep-tokens';
import { reportPersonalData } from '../people/report-personal-data';
import { sweepLogIns } from '../records/end-left-log-ins';
import { sweepRuns } from '../runs/sweep-runs';

/** What a scheduled trigger has to answer. https://developer.atlassian.com/platform/forge/events-reference/scheduled-trigger/ */
interface TriggerAnswer {
  readonly statusCode: number;
}

/**
 * The door of the hourly trigger. No person stands behind it, and it takes nothing from its event. Each part of
 * its work is done even if the one before failed.
 */
export function sweepTrigger(ports: Ports, others: ClosedAccounts): () => Promise<TriggerAnswer> {
  return async () => {
    const isSwept = await succeeds(ports, 'not swept', () => sweepRuns(ports));
    const isRotated = await succeeds(ports, 'tokens not swept', () => sweepTokens(ports));
    const isReminded = await succeeds(ports, 'no reminders made', () => makeReminders(ports));
    const isEnded = await succeeds(ports, 'log-ins not swept', () => sweepLogIns(ports));
    const isReported = await succeeds(ports, 'not reported', () => reportPersonalData(ports, others));
    return { statusCode: isSwept && isRotated && isReminded && isEnded && isReported ? 204 : 500 };
  };
}

async function succeeds(
  ports: Pick<Ports, 'log'>,
  trouble: string,
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    ports.log.trouble(trouble, {}, error);
    return false;
  }
}
