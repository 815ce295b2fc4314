import type { RunPhase } from '../../contract/runs/phase';
import type { PlanCounts, Standing } from '../../contract/runs/run-view';
import { planOf, pushesOf } from './journal';
import { statusOf, type RunRows } from './phase';
import { itemStatuses, type ItemStatus } from './item-status';
import { visibleCounts, type HiddenItem } from './visibility';
import { standingOf } from './tally';

/** A run's rows and their reader: how many chunks were checked as the reader, and which items in them are hidden. */
interface Looked {
  readonly rows: RunRows;
  readonly lookedAt: number;
  readonly hidden: readonly HiddenItem[];
}

/** How a run stands, counted over the items its reader may see. */
interface VisibleStanding {
  readonly counts: PlanCounts;
  readonly seen: (position: number) => boolean;
  readonly statuses: readonly ItemStatus[];
  readonly isPartial: boolean;
  readonly phase: RunPhase;
  readonly standing: Standing;
}

/** Counts what a reader may see of a run at an instant. Hidden items are in no count. */
export function visibleStanding({ rows, lookedAt, hidden }: Looked, now: Date): VisibleStanding {
  const { journals } = rows;
  const { phase: actual } = statusOf(rows, now);
  const plan = planOf(journals);
  const counts = visibleCounts(plan, lookedAt, hidden);
  const seen = seenBy(rows, lookedAt, hidden);
  const statuses = [...itemStatuses(pushesOf(journals))]
    .filter(([position]) => seen(position))
    .map(([, itemStatus]) => itemStatus);
  const isPartial = lookedAt < (plan?.chunks.length ?? 0);
  const phase = phaseFor(actual, standingOf(counts, statuses, actual), isPartial);
  return { counts, seen, statuses, isPartial, phase, standing: standingOf(counts, statuses, phase) };
}

/** Tells which positions of a plan a reader may know about. */
function seenBy(
  { journals }: RunRows,
  lookedAt: number,
  hidden: readonly HiddenItem[],
): (position: number) => boolean {
  const last = planOf(journals)?.chunks.at(lookedAt - 1);
  const end = lookedAt > 0 && last ? last.from + last.items : 0;
  const unseen = new Set(hidden.map(({ position }) => position));
  return (position) => position >= 0 && position < end && !unseen.has(position);
}

/** For a reader with nothing left waiting, a run that others may still send items of is done. */
function phaseFor(phase: RunPhase, { by }: Standing, isPartial: boolean): RunPhase {
  return phase === 'partly' && by.waiting === 0 && !isPartial ? 'done' : phase;
}
