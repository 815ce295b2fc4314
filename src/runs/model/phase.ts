import { type RunPhase, isOver } from '../../contract/runs/phase';
import type { Journal } from './journal';
import type { RunEnd, StoredPause, RunIntent } from './run';

/** A delivery that has not written for this long is dead. A live one writes at least every half minute. */
export const deadAfterMs = 180_000;

/** A pushed event that no delivery took for this long is lost: the platform backs off for a quarter of an hour. */
const lostAfterMs = 1_800_000;

/** A pushed event that no delivery took after this long waits for the platform. A hand-over takes only some seconds. */
const soonMs = 20_000;

/** Everything that tells where a run stands. */
export interface RunRows {
  readonly intent: RunIntent;
  readonly journals: readonly Journal[];
  readonly end: RunEnd | null;
}

/** Where a run stands. `isQueued`: a delivery should be at work by now, and the run waits for it. */
export interface RunStatus {
  readonly phase: RunPhase;
  readonly isQueued: boolean;
  readonly pause: ToldPause | null;
}

/** A pause and who paused it. */
export type ToldPause =
  | Extract<StoredPause, { by: 'trouble' }>
  | (Extract<StoredPause, { by: 'person' }> & { readonly accountId: string });

/** Where a run stands at an instant, derived from its rows alone. No stored status exists that could be wrong. */
export function statusOf({ intent, journals, end }: RunRows, now: Date): RunStatus {
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

/** Whether a delivery last heard of at this time is to be taken for dead. */
export function isDead(touchedAt: string, now: Date): boolean {
  return age(touchedAt, now) > deadAfterMs;
}

/**
 * When a run ended. Null if it has not. A run is over by its other rows before its end is stored, and that one may never
 * come, because the function that was to write it can be killed. The last of the others then gives the time.
 */
export function endedAt(rows: RunRows, now: Date): string | null {
  const { intent, journals, end } = rows;
  if (end) return end.at;
  if (!isOver(statusOf(rows, now).phase)) return null;
  const last = journals.at(-1);
  const lastAt = last?.ending?.at ?? last?.touchedAt ?? intent.at;
  return Date.parse(lastAt) > Date.parse(intent.at) ? lastAt : intent.at;
}

/** Whether a preview was discarded, or never finished: nobody ever let it push. */
export function isDiscarded(rows: RunRows, now: Date): boolean {
  return rows.intent.work !== 'push' && isOver(statusOf(rows, now).phase);
}

/** Whether a delivery is at work on the run now, as far as its journal tells. */
export function isAtWorkOn({ intent, journals }: RunRows, now: Date): boolean {
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
