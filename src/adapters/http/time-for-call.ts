/** How long one call may take, in milliseconds, and what it needs of the invocation's time. */
export interface CallTime {
  readonly limitMs: number;
  /** With less time than this the call is not begun: a write without an answer leaves everybody in doubt. */
  readonly leastMs: number;
  /** What the call leaves of the invocation for the work after it, at least to say what happened. */
  readonly afterwardsMs: number;
}

/** The milliseconds a call may take, of those the invocation has left; 0 where it must not be begun. */
export function timeForCall({ limitMs, leastMs, afterwardsMs }: CallTime, timeLeftMs: number): number {
  const mostMs = Math.min(limitMs, timeLeftMs - afterwardsMs);
  return mostMs < Math.min(leastMs, limitMs) ? 0 : mostMs;
}

/** What a wait must leave of the invocation, so that the call it precedes can still be begun. */
export function keptForCallMs({ leastMs, afterwardsMs }: CallTime): number {
  return afterwardsMs + leastMs;
}
