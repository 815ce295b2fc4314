import { timeLeft } from './time-left';

/** Long enough for a slow platform. The invocation may have less time left. */
const longestMs = 8_000;

/** With less time than this nothing is begun. */
const leastMs = 200;

/**
 * The longest wait for one call to the platform (Jira, storage), in milliseconds; 0 where it must not begin. At most
 * half of the invocation's time left: after a call that hangs there is still time for another call and for the answer.
 */
export function patienceMs(): number {
  const mostMs = Math.min(longestMs, Math.floor(timeLeft() / 2));
  return mostMs < leastMs ? 0 : mostMs;
}
