import { isOver, isUnderWay } from '../../../src/contract/runs/phase';
import type { RunView } from '../../../src/contract/runs/run-view';

/** What decides when a run is asked about again. `polls` and `misses` count since something last changed. */
export interface PollState {
  readonly run: Pick<RunView, 'phase' | 'isQueued' | 'isPartial'>;
  readonly polls: number;
  readonly misses: number;
  readonly hidden: boolean;
}

/** So often a run that rests is looked at soon, ten minutes altogether; a page that was left open waits longer. */
const freshPolls = 240;

/**
 * Milliseconds until a run is asked about again; null when it is over. Each question is an invocation somebody pays for:
 * often at first, when people wait for something to happen, rarely in long runs, and hardly while nobody looks.
 */
export function pollAfterMs({ run, polls, misses, hidden }: PollState): number | null {
  const { phase, isPartial } = run;
  if (isOver(phase) && !isPartial) return null;
  if (hidden) return 15_000;
  if (misses > 0) return Math.min(3_000 * misses, 30_000);
  // A run that rests is asked about all the same: somebody may set it going, in another tab or at another desk.
  if (!isUnderWay(phase) && !isPartial) return polls < freshPolls ? 2_500 : 10_000;
  if (run.isQueued) return 3_000;
  if (polls === 0) return 700;
  if (polls <= 5) return 1_000;
  return polls <= 20 ? 2_000 : 3_000;
}
