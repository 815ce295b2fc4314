import type { CallTime } from '../http/time-for-call';

/** The kinds of calls that differ in the time they need. A push carries attachments, so it may take longest. */
export type CallKind = 'read' | 'write' | 'push';

/** How long one request may take, in milliseconds. */
export type Limits = Readonly<Record<CallKind, number>>;

/** A write leaves the most time: after it comes the fresh read that shows what it did. */
export const callTimes: Readonly<Record<CallKind, CallTime>> = {
  read: { limitMs: 8_000, leastMs: 500, afterwardsMs: 1_500 },
  write: { limitMs: 15_000, leastMs: 3_000, afterwardsMs: 5_000 },
  push: { limitMs: 20_000, leastMs: 3_000, afterwardsMs: 1_500 },
};

/** The same times with other limits. */
export function callTimesWithin(limits: Limits): Readonly<Record<CallKind, CallTime>> {
  return {
    read: { ...callTimes.read, limitMs: limits.read },
    write: { ...callTimes.write, limitMs: limits.write },
    push: { ...callTimes.push, limitMs: limits.push },
  };
}
