import type { AppError } from '../shared/app-error';
import { asAppError, consequenceOf, type Consequence } from '../shared/consequence';

/** How the Connector answered a change: yes, or what was thrown instead and what that means. */
export type ChangeAnswer =
  { readonly said: 'yes' } | { readonly said: Exclude<Consequence, 'none'>; readonly error: AppError };

/**
 * Sends a change. Whatever came back, a fresh read must tell what happened: after silence, but also after a no, since
 * nobody publishes whether the Connector keeps half of what it refuses.
 * @throws AppError  it was certainly not done: token, rate limit, platform
 */
export async function tryChange(send: () => Promise<void>): Promise<ChangeAnswer> {
  try {
    await send();
    return { said: 'yes' };
  } catch (thrown) {
    const error = asAppError(thrown);
    const said = consequenceOf[error.code];
    if (said === 'none') throw error;
    return { said, error };
  }
}

/**
 * Throws what kept a change from being done, where no fresh read shows that it was done: what never arrived, and a no.
 * After a yes and after silence it goes on.
 *
 * A no to a change of several links at once may have kept half of them, so it counts only where the fresh read succeeded
 * (`isSettled`); one link is made or not.
 */
export function throwIfNotDone(answered: ChangeAnswer, isSettled: boolean): void {
  if (answered.said === 'failed' || (answered.said === 'refused' && isSettled)) throw answered.error;
}
