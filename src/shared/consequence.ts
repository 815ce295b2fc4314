import type { ErrorCode } from '../contract/errors';
import { AppError } from './app-error';

/**
 * What a failed push means for its item: it was refused; it failed; its outcome is unknown; or `none`, where it was not
 * done and no other item would be done either until the reason is fixed.
 */
export type Consequence = 'refused' | 'failed' | 'unknown' | 'none';

/**
 * The table of consequences. INVALID_INPUT, CHANGED_MEANWHILE and RUN_UNDER_WAY do not occur there. If they do, it is
 * our fault.
 */
export const consequenceOf = {
  INVALID_INPUT: 'failed',
  NOT_ALLOWED: 'none',
  NOT_LET_IN: 'none',
  NOT_FOUND: 'refused',
  NOT_CONNECTED: 'none',
  TOKEN_ENDED: 'none',
  TOKEN_REJECTED: 'none',
  SENDING_STOPPED: 'none',
  CHANGED_MEANWHILE: 'failed',
  RUN_UNDER_WAY: 'failed',
  NEWER_RELEASE: 'none',
  REFUSED: 'refused',
  RATE_LIMITED: 'none',
  QUOTA_USED_UP: 'none',
  CONNECTOR_DOWN: 'failed',
  ANSWER_UNKNOWN: 'failed',
  OUTCOME_UNKNOWN: 'unknown',
  PLATFORM_DOWN: 'none',
  UNEXPECTED: 'failed',
} as const satisfies Record<ErrorCode, Consequence>;

/**
 * What a failed push means for the run: it goes on; it goes on, but several in a row pause it; it pauses at once,
 * because every other item would meet the same; it waits by itself.
 */
export type RunConsequence = 'goesOn' | 'counts' | 'pauses' | 'waits';

/** The other column of the table. */
export const inARun = {
  INVALID_INPUT: 'counts',
  NOT_ALLOWED: 'goesOn',
  NOT_LET_IN: 'waits',
  NOT_FOUND: 'goesOn',
  NOT_CONNECTED: 'pauses',
  TOKEN_ENDED: 'pauses',
  TOKEN_REJECTED: 'pauses',
  SENDING_STOPPED: 'pauses',
  CHANGED_MEANWHILE: 'counts',
  RUN_UNDER_WAY: 'counts',
  NEWER_RELEASE: 'pauses',
  REFUSED: 'goesOn',
  RATE_LIMITED: 'waits',
  QUOTA_USED_UP: 'waits',
  CONNECTOR_DOWN: 'counts',
  ANSWER_UNKNOWN: 'counts',
  OUTCOME_UNKNOWN: 'counts',
  PLATFORM_DOWN: 'waits',
  UNEXPECTED: 'counts',
} as const satisfies Record<ErrorCode, RunConsequence>;

/** Turns anything thrown into an AppError. Anything else becomes UNEXPECTED and keeps its cause. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('UNEXPECTED', {}, error);
}
