import type { ErrorCode, WireError } from '../contract/errors';

/** What an error may tell beside its code; everything here may be shown to the person who asked. */
export type ErrorFacts = Omit<WireError, 'code' | 'reference'>;

/**
 * The one error of this product: nothing happened (or, for OUTCOME_UNKNOWN, nobody can tell), and why.
 * `cause` is for the log and never crosses the border.
 */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
