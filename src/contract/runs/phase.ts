import * as z from 'zod/mini';

/**
 * Where a run stands. `gathering`: its issues are being found, as long as a page asks for it; `previewing` reads only; `ready`
 * waits for a person; `trying` and `tried` are the first few items; `partly`: what the person who set it going may send is
 * sent, and the rest waits for somebody who may; `pausing` and `cancelling` wait for what is on its way; `stalled`: nobody
 * works on it, though somebody should.
 */
export const runPhases = [
  'gathering',
  'previewing',
  'ready',
  'trying',
  'tried',
  'pushing',
  'partly',
  'pausing',
  'paused',
  'cancelling',
  'cancelled',
  'done',
  'stalled',
] as const;
export const runPhase = z.enum(runPhases);
export type RunPhase = z.output<typeof runPhase>;

/** Whether a run has come to its end: nothing more comes of it unless somebody begins anew. */
export function isOver(phase: RunPhase): phase is 'done' | 'cancelled' {
  return phase === 'done' || phase === 'cancelled';
}

/** Whether a run keeps its project from having another: it is at work, or it waits for whoever began it. */
export function isInTheWay(phase: RunPhase): boolean {
  return !isOver(phase) && phase !== 'partly';
}

/** Whether a delivery may be sending items in this phase. */
export function maySend(phase: RunPhase): boolean {
  return phase === 'trying' || phase === 'pushing' || phase === 'pausing' || phase === 'cancelling';
}

/** Whether a delivery works on a run, so that it looks different in a moment. */
export function isUnderWay(phase: RunPhase): boolean {
  return phase === 'previewing' || maySend(phase);
}
