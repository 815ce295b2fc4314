import type { ErrorCode, Origin, Source, WireError } from '../contract/errors';

/** What an error may say besides its code. All of it may be shown to the asker. */
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

  /** Where it came from, as far as the adapter knew. It goes along to every screen, row and receipt. */
  get source(): Source {
    const { by, status } = this.facts;
    return { ...(by === undefined ? {} : { by }), ...(status === undefined ? {} : { status }) };
  }
}

/** The same error with an origin, unless it already has one. */
export function comingFrom(by: Origin, error: AppError): AppError {
  if (error.facts.by !== undefined || error.code === 'UNEXPECTED') return error;
  return new AppError(error.code, { ...error.facts, by }, error.cause);
}
