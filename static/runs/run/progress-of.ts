import { isInTheWay, isOver } from '../../../src/contract/runs/phase';
import { triedFirst } from '../../../src/contract/runs/questions';
import type { RunView } from '../../../src/contract/runs/run-view';

/** How far a run is. `total` is null while nobody knows it. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  readonly isReading: boolean;
}

/**
 * How far a run is: issues read until its plan is whole, and afterwards items that have their outcome. What the preview had
 * skipped already is no part of it: it would be done before anything was.
 */
export function progressOf(run: RunView): Progress {
  if (run.phase === 'gathering') return { done: 0, total: null, isReading: true };
  if (!run.isPlanned && !isOver(run.phase)) {
    const { issues } = run.plan;
    const expected = run.expectedIssues;
    return { done: issues, total: expected === null ? null : Math.max(expected, issues), isReading: true };
  }
  const { by, total } = run.standing;
  const planned = run.plan.skip;
  const done = by.pushed + by.refused + by.failed + by.unknown + Math.max(0, by.skipped - planned);
  const all = Math.max(0, total - planned);
  return { done, total: run.phase === 'trying' ? Math.min(triedFirst, all) : all, isReading: false };
}

/** How many items have been sent, whatever came of it. */
export function sentOf({ standing: { by } }: Pick<RunView, 'standing'>): number {
  return by.pushed + by.refused + by.failed + by.unknown + by.onTheWay;
}

/** How many items a push would send. */
export function toPush({ plan }: Pick<RunView, 'plan'>): number {
  return plan.push + plan.linkAndPush;
}

/** Whether a run's items are still what they were planned as: nothing was sent, given up, or left for others. */
export function isStillPlan(run: Pick<RunView, 'standing' | 'phase'>): boolean {
  return sentOf(run) === 0 && isInTheWay(run.phase);
}

/** Whether nobody has pushed a run yet: it is thrown away as a whole. */
export function isDraft({ phase }: Pick<RunView, 'phase'>): boolean {
  return phase === 'gathering' || phase === 'previewing' || phase === 'ready';
}

/** Whether a preview was thrown away: it was never a run. */
export function isDiscarded({ phase, isStarted }: Pick<RunView, 'phase' | 'isStarted'>): boolean {
  return phase === 'cancelled' && !isStarted;
}
