import type { PlanCounts, RunView } from '../../contract/runs/run-view';
import type { PreviewJournal, PushJournal } from './journal';
import { markOf } from './marks';
import { isSettled } from './item-status';

/** The pace shown is that of the last minute. */
const windowSeconds = 60;

/** With fewer seconds than this, a pace would be a guess. */
const leastSeconds = 2;

/**
 * Items per minute settled recently by the delivery at work, among those a reader sees. Null if too little is known.
 */
export function perMinute(
  journal: PushJournal | undefined,
  unseen: ReadonlySet<number>,
  now: Date,
): number | null {
  if (!journal) return null;
  const elapsed = (now.getTime() - Date.parse(journal.claimedAt)) / 1000;
  const window = Math.min(elapsed, windowSeconds);
  if (window < leastSeconds) return null;
  const isRecent = (at: number): boolean => {
    const mark = markOf(journal.marks[at]);
    if (mark === null || !isSettled(mark) || unseen.has(journal.first + at)) return false;
    return (journal.seconds[at] ?? 0) >= elapsed - window;
  };
  const recent = [...journal.marks].filter((_, at) => isRecent(at)).length;
  return Math.round((recent / window) * 600) / 10;
}

/**
 * What pushing a plan costs. Linking asks Salesforce nothing at least, a push asks once, and more with attachments:
 * *estimated*, because nobody has published it. Seconds are based on how long the Connector took to answer the
 * preview's reads.
 */
export function estimateOf(
  { push, linkAndPush }: PlanCounts,
  plan: PreviewJournal,
): NonNullable<RunView['estimate']> {
  const connectorCalls = push + 2 * linkAndPush;
  const { count, ms } = plan.reads;
  const seconds = count === 0 ? null : (connectorCalls * (ms / count)) / plan.inFlight / 1000;
  return {
    connectorCalls,
    salesforceCallsAtLeast: push + linkAndPush,
    seconds: seconds === null ? null : Math.ceil(seconds),
  };
}
