import type { Connection } from './connection';
import { daysLeft, warnAtDays, type WarnAtDays } from './token-end';

/**
 * That a connection will soon have no token that works: in so many whole days, 0 on the last one and negative
 * afterwards. `atDays` is which of the reminders is due.
 */
export interface Reminder {
  readonly days: number;
  readonly atDays: WarnAtDays;
}

/**
 * The reminder that is due; null while there is time, and where nobody knows the end. A prepared token takes over by
 * itself, so it is the one whose end counts.
 */
export function reminderOf({ token, next }: Pick<Connection, 'token' | 'next'>, now: Date): Reminder | null {
  const ends = (next ?? token)?.ends ?? null;
  if (ends === null) return null;
  const days = daysLeft(ends.at, now);
  const atDays = warnAtDays(days);
  return atDays === null ? null : { days, atDays };
}
