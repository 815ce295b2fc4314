/** What a call does, as far as its time goes: a push carries attachments along, so it may take longest. */
export type CallKind = 'read' | 'write' | 'push';

/** How long one request may take, in milliseconds. */
export type Limits = Readonly<Record<CallKind, number>>;

export const defaultLimits: Limits = { read: 8_000, write: 15_000, push: 20_000 };

/**
 * What a call leaves of the invocation for what must come after it: to say what happened; after a change of links, also the
 * fresh read that shows what came of it.
 */
const afterwardsMs: Limits = { read: 1_500, write: 5_000, push: 1_500 };

/** A call that would be cut off sooner than this is not begun: a write without an answer leaves everybody in doubt. */
const leastMs: Limits = { read: 500, write: 3_000, push: 3_000 };

/** The milliseconds a call may take, of those the invocation has left; 0 where it must not be begun. */
export function timeForCall(kind: CallKind, limitMs: number, timeLeftMs: number): number {
  const mostMs = Math.min(limitMs, timeLeftMs - afterwardsMs[kind]);
  return mostMs < Math.min(leastMs[kind], limitMs) ? 0 : mostMs;
}

/** What a wait must leave of the invocation, so that the call it precedes can still be begun. */
export function keptForCallMs(kind: CallKind): number {
  return afterwardsMs[kind] + leastMs[kind];
}
