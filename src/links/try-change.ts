import type { AppError } from '../shared/app-error';
import { asAppError, consequenceOf, type Consequence } from '../shared/consequence';

/** The Connector's answer to a change: yes, or the error and what it means. */
export type ChangeAnswer =
  { readonly said: 'yes' } | { readonly said: Exclude<Consequence, 'none'>; readonly error: AppError };

/**
 * Sends a change. Whatever the answer, only a fresh read can show what happened: after no answer, and also after a no,
 * because it is not published whether the Connector keeps a part of what it refuses.
 * @throws AppError it was certainly not done: token, rate limit, platform; CHANGED_MEANWHILE where another token took over
 *                  that shows other links. What is read with that one says nothing about this change
 */
export async function tryChange(send: () => Promise<void>): Promise<ChangeAnswer> {
  try {
    await send();
    return { said: 'yes' };
  } catch (thrown) {
    const error = asAppError(thrown);
    const said = consequenceOf[error.code];
    if (said === 'none' || error.code === 'CHANGED_MEANWHILE') throw error;
    return { said, error };
  }
}

/**
 * Throws the reason why a change was not done, where no fresh read shows that it was: it never arrived, or the answer
 * was no. After a yes, or without an answer, it does not throw.
 *
 * A no to a change of several links at once may have kept some of them, so it counts only if the fresh read succeeded
 * (`isSettled`). One link is either made or not.
 */
export function throwIfNotDone(answered: ChangeAnswer, isSettled: boolean): void {
  if (answered.said === 'failed' || (answered.said === 'refused' && isSettled)) throw answered.error;
}
