import { getAppContext } from '@forge/api';

/** Milliseconds left of the invocation that asks; each invocation has its own context, also when several run at once. */
export function timeLeft(): number {
  return getAppContext().invocationRemainingTimeInMillis();
}
