import { AppError } from '../../shared/app-error';
import type { TokenFacts } from './connection';
import { isOver } from './token-end';

/**
 * Turns TOKEN_REJECTED into TOKEN_ENDED where our own record says that the token has ended. Leaves other errors as they
 * are.
 */
export function tokenRejection(error: AppError, ends: TokenFacts['ends'], now: Date): AppError {
  if (error.code !== 'TOKEN_REJECTED' || ends === null || !isOver(ends.at, now)) return error;
  return new AppError('TOKEN_ENDED', error.facts, error);
}

/** Whether an error says that a token is of no use, whoever noticed it. */
export function isAboutToken({ code }: AppError): boolean {
  return code === 'TOKEN_REJECTED' || code === 'TOKEN_ENDED';
}
