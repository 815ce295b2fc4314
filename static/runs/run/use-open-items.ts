import { isOver } from '../../../src/contract/runs/phase';
import { useEffect, useState } from 'react';
import type { OpenItems } from '../../../src/contract/runs/questions';
import type { Repeatable } from '../../../src/contract/runs/choice';
import type { Cause, RunView } from '../../../src/contract/runs/run-view';
import { countOpen } from '../../shared/backend/runs';
import { isDiscarded } from './progress-of';

/** What of a run is still to be repeated: `all` where no later run is known to have settled any; null before that is known. */
export type StillOpen = OpenItems | 'all' | null;

const repeatable = ['refused', 'failed', 'unknown', 'notSent'] as const satisfies readonly Repeatable[];

/** Asks what of a run that is over no later run has settled. Where that cannot be told, all of it is offered. */
export function useOpenItems(projectId: string, run: RunView): StillOpen {
  const [known, setKnown] = useState<StillOpen>(null);
  const { id, isPartial, phase, standing } = run;
  const isAny = repeatable.some((outcome) => standing.by[outcome] > 0);
  const isAsked = isOver(phase) && !isDiscarded(run) && !isPartial && isAny;
  useEffect(() => {
    if (!isAsked) return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const reply = await countOpen({ projectId, runId: id });
      if (wanted) setKnown(reply.ok ? reply.data : 'all');
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [projectId, id, isAsked]);
  return isAsked ? known : 'all';
}

/** How many items that ended so are still to be repeated. */
export function openCount(open: StillOpen, run: RunView, outcomes: readonly Repeatable[]): number {
  if (open === null) return 0;
  if (open === 'all') return outcomes.reduce((sum, outcome) => sum + run.standing.by[outcome], 0);
  const meant = open.open.filter(({ outcome }) => outcomes.includes(outcome));
  return meant.reduce((sum, { count }) => sum + count, 0);
}

/** The same of one cause. */
export function openOfCause(
  open: StillOpen,
  { outcome, code, count }: Pick<Cause, 'outcome' | 'code' | 'count'>,
): number {
  if (open === null) return 0;
  if (open === 'all') return count;
  const its = open.open.filter((each) => each.outcome === outcome && each.code === code);
  return its.reduce((sum, each) => sum + each.count, 0);
}
