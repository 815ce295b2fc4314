import type { ErrorCode } from '../contract/errors';
import { AppError } from './app-error';

/**
 * What a failed sending means for its item: they said no; it did not work; nobody can tell; or `none`, where it was
 * not done and would not be done for the next item either until somebody mends the reason.
 */
export type Consequence = 'refused' | 'failed' | 'unknown' | 'none';

/** The table of consequences. INVALID_INPUT and CHANGED_MEANWHILE do not occur there; if they do, it is our fault. */
export const consequenceOf = {
  INVALID_INPUT: 'failed',
  NOT_ALLOWED: 'none',
  NOT_FOUND: 'refused',
  NOT_CONNECTED: 'none',
  TOKEN_ENDED: 'none',
  TOKEN_REJECTED: 'none',
  CHANGED_MEANWHILE: 'failed',
  REFUSED: 'refused',
  RATE_LIMITED: 'none',
  CONNECTOR_DOWN: 'failed',
  ANSWER_UNKNOWN: 'failed',
  OUTCOME_UNKNOWN: 'unknown',
  PLATFORM_DOWN: 'none',
  UNEXPECTED: 'failed',
} as const satisfies Record<ErrorCode, Consequence>;

/** Anything thrown as the product's own error; what is none becomes UNEXPECTED and keeps its cause. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('UNEXPECTED', {}, error);
}
