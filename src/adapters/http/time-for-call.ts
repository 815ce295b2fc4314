/** How long one call may take, in milliseconds, and what it needs of the invocation's time. */
export interface CallTime {
  readonly limitMs: number;
  /** With less time the call is not begun: after a write without an answer nobody knows what happened. */
  readonly leastMs: number;
  /** What the call leaves for the work after it, at least for saying what happened. */
  readonly afterwardsMs: number;
}

/** The milliseconds a call may take of the time the invocation has left; 0 where it must not begin. */
export function timeForCall({ limitMs, leastMs, afterwardsMs }: CallTime, timeLeftMs: number): number {
  const mostMs = Math.min(limitMs, timeLeftMs - afterwardsMs);
  return mostMs < Math.min(leastMs, limitMs) ? 0 : mostMs;
}

/** What a wait must leave of the invocation, so that its call can still begin. */
export function keptForCallMs({ leastMs, afterwardsMs }: CallTime): number {
  return afterwardsMs + leastMs;
}
