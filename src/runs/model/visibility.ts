import type { PlannedAs, SkipReason } from '../../contract/runs/item';
import type { PlanCounts } from '../../contract/runs/run-view';
import { addCounts, noCounts, noSkips } from './planned-item';
import type { PreviewJournal } from './journal';

/** An item the reader may not see. */
export interface HiddenItem {
  readonly position: number;
  readonly issueId: string;
  readonly plannedAs: PlannedAs;
  readonly skipped: SkipReason | null;
}

/** What a plan holds for a reader: the sum of the checked chunks, without the items they may not see. */
export function visibleCounts(
  plan: PreviewJournal | null,
  lookedAt: number,
  hidden: readonly HiddenItem[],
): PlanCounts {
  const all = (plan?.chunks ?? [])
    .slice(0, lookedAt)
    .reduce((sum, { counts }) => addCounts(sum, counts), noCounts());
  return hidden.reduce((sum, item) => addCounts(sum, countsOf(item), -1), {
    ...all,
    issues: all.issues - new Set(hidden.map(({ issueId }) => issueId)).size,
  });
}

function countsOf({ plannedAs, skipped }: HiddenItem): PlanCounts {
  const skips = noSkips();
  if (skipped) skips[skipped] = 1;
  return { ...noCounts(), [plannedAs]: 1, skips };
}
