import type { RunView } from '../../../src/contract/runs/run-view';
import type { BulkSite } from './bulk-site';

/** A push as its page saw it. Milliseconds count from the press on Start. */
export interface PushWatched {
  readonly done: RunView;
  readonly begunAt: number;
  /** Until Start was answered: Jira was asked what the person may do on every issue. */
  readonly pressMs: number;
  /** Until the page could show the first item that was sent. */
  readonly firstNewsMs: number;
  /** Until the run's own end. */
  readonly tookMs: number;
  readonly polls: number;
  /** The longest time in which the page saw no item more. */
  readonly largestGapMs: number;
}

/** Starts a run that is ready and watches it to its end, as one page does. */
export async function watchPush({ page }: BulkSite, ready: RunView): Promise<PushWatched> {
  const begunAt = Date.now();
  let polls = 0;
  let firstNewsMs = Number.NaN;
  let progress = { settled: 0, at: begunAt };
  let largestGapMs = 0;
  const look = (run: RunView): void => {
    const at = Date.now();
    const settled = settledOf(run);
    polls += 1;
    if (Number.isNaN(firstNewsMs) && (settled > 0 || run.latest !== null)) firstNewsMs = at - begunAt;
    if (settled === progress.settled) return;
    largestGapMs = Math.max(largestGapMs, at - progress.at);
    progress = { settled, at };
  };
  const started = await page.startPush(ready.id);
  const pressMs = Date.now() - begunAt;
  const done = await page.watch(started, 'done', look);
  const tookMs = Date.parse(done.endedAt ?? '') - begunAt;
  return { done, begunAt, pressMs, firstNewsMs, tookMs, polls, largestGapMs };
}

function settledOf({ standing: { by } }: RunView): number {
  return by.pushed + by.refused + by.failed + by.unknown;
}
