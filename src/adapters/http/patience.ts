import { timeLeft } from './time-left';

/** Long enough for a platform that is slow; the time left of the invocation may allow less. */
const longestMs = 8_000;

/** With less time than this nothing is begun. */
const leastMs = 200;

/**
 * How long one call to the platform (Jira, storage) is waited for, in milliseconds; 0 where it must not be begun. Half of what
 * the invocation has left at the most: after a call that hangs there is time for another one, and for the answer.
 */
export function patienceMs(): number {
  const mostMs = Math.min(longestMs, Math.floor(timeLeft() / 2));
  return mostMs < leastMs ? 0 : mostMs;
}
