import { isLogged, type WireError } from '../contract/errors';
import { asAppError } from '../shared/consequence';
import { toWireError } from '../shared/wire-error';
import type { Log } from '../shared/log';

/**
 * Turns anything thrown into what may cross the border: a code, a reference and the facts for people. The cause goes to
 * the log under the same reference. Anything but an AppError is UNEXPECTED.
 */
export function refuse(thrown: unknown, procedure: string, reference: string, log: Log): WireError {
  const error = asAppError(thrown);
  if (isLogged(error.code)) log.trouble('refused', { procedure, code: error.code, reference }, error);
  return toWireError(error, reference);
}
