import { getAppContext } from '@forge/api';

/** Milliseconds left of the current invocation. Each invocation has its own context, even when several run at once. */
export function timeLeft(): number {
  return getAppContext().invocationRemainingTimeInMillis();
}
