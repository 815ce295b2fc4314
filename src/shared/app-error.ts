import type { ErrorCode, Origin, Source, WireError } from '../contract/errors';

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

  /** Where it came from, as far as the adapter that met it told: this goes with it to every screen, row and receipt. */
  get source(): Source {
    const { by, status } = this.facts;
    return { ...(by === undefined ? {} : { by }), ...(status === undefined ? {} : { status }) };
  }
}

/** The same error, said to come from there unless it says itself where it comes from. */
export function comingFrom(by: Origin, error: AppError): AppError {
  if (error.facts.by !== undefined || error.code === 'UNEXPECTED') return error;
  return new AppError(error.code, { ...error.facts, by }, error.cause);
}
