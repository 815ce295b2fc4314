import { type RunPhase, isOver } from '../../contract/runs/phase';
import type { Journal } from './journal';
import type { RunEnd, StoredPause, RunIntent } from './run';

/** A delivery that has not written for so long is dead: it writes at least every half minute. */
export const deadAfterMs = 180_000;

/** An event that was pushed and has not been taken up for so long is lost: the platform backs off for a quarter of an hour. */
const lostAfterMs = 1_800_000;

/** An event that has not been taken up after so long waits for the platform: a hand-over takes some seconds. */
const soonMs = 20_000;

/** Everything about a run that tells where it stands. */
export interface Traces {
  readonly intent: RunIntent;
  readonly journals: readonly Journal[];
  readonly end: RunEnd | null;
}

/** Where a run stands. `isQueued`: it should have been taken up by now, and waits for that. */
export interface RunStatus {
  readonly phase: RunPhase;
  readonly isQueued: boolean;
  readonly pause: ToldPause | null;
}

/** A pause with who paused it. */
export type ToldPause =
  | Extract<StoredPause, { by: 'trouble' }>
  | (Extract<StoredPause, { by: 'person' }> & { readonly accountId: string });

/** Tells where a run stands at an instant, from its traces alone: nobody keeps a status that could lie. */
export function statusOf({ intent, journals, end }: Traces, now: Date): RunStatus {
  if (end) return status(end.how === 'done' ? 'done' : 'cancelled');
  if (intent.work === 'gather') return status(intent.desired === 'cancel' ? 'cancelled' : 'gathering');
  const last = journals.at(-1);
  const working = workingPhase(intent);
  if (last === undefined || last.epoch < intent.epoch) {
    if (intent.desired === 'cancel') return status('cancelled');
    if (intent.desired === 'pause') return paused(intent);
    return calledFor(intent.at, working, now);
  }
  const { ending } = last;
  if (ending === null) return atWork(intent, !isDead(last.touchedAt, now));
  if (intent.desired === 'cancel') return status('cancelled');
  switch (ending.why) {
    case 'paused':
      return ending.pause.by === 'person' ? paused(intent) : { ...status('paused'), pause: ending.pause };
    case 'handedOn':
    case 'waits': {
      if (intent.desired === 'pause') return paused(intent);
      return calledFor(ending.why === 'waits' ? ending.until : ending.at, working, now);
    }
    default:
      return status(ending.why);
  }
}

/** Whether a delivery that has written nothing for this long may be taken to be dead. */
export function isDead(touchedAt: string, now: Date): boolean {
  return age(touchedAt, now) > deadAfterMs;
}

/**
 * When a run came to its end; null while it has not. A run is over by its traces before its end is written down, and that row may
 * never come: whoever was to write it can be killed. What is over has ended by the last of its traces then.
 */
export function endedAt(traces: Traces, now: Date): string | null {
  const { intent, journals, end } = traces;
  if (end) return end.at;
  if (!isOver(statusOf(traces, now).phase)) return null;
  const last = journals.at(-1);
  const lastAt = last?.ending?.at ?? last?.touchedAt ?? intent.at;
  return Date.parse(lastAt) > Date.parse(intent.at) ? lastAt : intent.at;
}

/** Whether a preview was thrown away, or never came to be: nobody ever let it push. */
export function isDiscarded(traces: Traces, now: Date): boolean {
  return traces.intent.work !== 'push' && isOver(statusOf(traces, now).phase);
}

/** Whether a delivery has the run in its hands at this moment, as far as its journal tells. */
export function isAtWorkOn({ intent, journals }: Traces, now: Date): boolean {
  const last = journals.at(-1);
  return (
    last !== undefined && last.epoch >= intent.epoch && last.ending === null && !isDead(last.touchedAt, now)
  );
}

function calledFor(at: string, working: RunPhase, now: Date): RunStatus {
  const waitedMs = age(at, now);
  if (waitedMs > lostAfterMs) return status('stalled');
  return { ...status(working), isQueued: waitedMs > soonMs };
}

function atWork(intent: RunIntent, isAlive: boolean): RunStatus {
  if (intent.desired === 'pause') return isAlive ? status('pausing') : paused(intent);
  if (intent.desired === 'cancel') return status(isAlive ? 'cancelling' : 'cancelled');
  return status(isAlive ? workingPhase(intent) : 'stalled');
}

function workingPhase({ work, first }: RunIntent): RunPhase {
  if (work !== 'push') return 'previewing';
  return first === null ? 'pushing' : 'trying';
}

function paused({ by, at }: RunIntent): RunStatus {
  return { ...status('paused'), pause: { by: 'person', accountId: by, at } };
}

function status(phase: RunPhase): RunStatus {
  return { phase, isQueued: false, pause: null };
}

function age(instant: string, now: Date): number {
  return now.getTime() - Date.parse(instant);
}
