import type { ErrorCode, WireError } from '../contract/errors';
import { asAppError } from '../shared/consequence';
import { toWireError } from '../shared/wire-error';
import type { Log } from '../shared/log';

/** Refusals that the asker can fix; the log does not need them. */
const ordinary: ReadonlySet<ErrorCode> = new Set([
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'NOT_CONNECTED',
  'TOKEN_ENDED',
  'CHANGED_MEANWHILE',
  'RUN_UNDER_WAY',
]);

/**
 * Turns anything thrown into what may cross the border: a code, a reference and the facts for people. The cause goes to
 * the log under the same reference. Anything but an AppError is UNEXPECTED.
 */
export function refuse(thrown: unknown, procedure: string, reference: string, log: Log): WireError {
  const error = asAppError(thrown);
  if (!ordinary.has(error.code)) log.trouble('refused', { procedure, code: error.code, reference }, error);
  return toWireError(error, reference);
}
