import { wireError, type ErrorCode, type WireError } from '../contract/errors';
import { AppError } from '../domain/app-error';
import type { Log } from '../ports';

/** Refusals whose reason is the asker's to mend; the log need not hear of them. */
const ordinary: ReadonlySet<ErrorCode> = new Set([
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'NOT_CONNECTED',
  'TOKEN_ENDED',
  'CHANGED_MEANWHILE',
]);

/**
 * Makes of anything thrown what may cross the border: a code, a reference and the facts for people. The cause goes
 * to the log under the same reference. What is not an AppError is UNEXPECTED.
 */
export function refuse(error: unknown, procedure: string, reference: string, log: Log): WireError {
  const known = error instanceof AppError ? error : new AppError('UNEXPECTED', {}, error);
  if (!ordinary.has(known.code)) log.trouble('refused', { procedure, code: known.code, reference }, known);
  const told = wireError.safeParse({ ...known.facts, code: known.code, reference });
  return told.success ? told.data : { code: known.code, reference };
}
