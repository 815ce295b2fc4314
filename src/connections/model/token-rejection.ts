import { AppError } from '../../shared/app-error';
import type { Connection } from './connection';
import { isOver } from './token-end';

/** Names a rejected token TOKEN_ENDED where our own record says its time is over; leaves every other error as it is. */
export function tokenRejection(error: AppError, ends: Connection['ends'], now: Date): AppError {
  if (error.code !== 'TOKEN_REJECTED' || ends === null || !isOver(ends.at, now)) return error;
  return new AppError('TOKEN_ENDED', error.facts, error);
}
