/** What came of one request, described and not yet judged. Texts hold no token. */
export type Answer = Answered | Unanswered;

/** They answered. `whole` is false when the body was longer than we read. */
export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Nobody answered. `unsendable`: the token cannot stand in a header, so it is none; `notSent`: no time was left to begin;
 * `notReached`: no connection came about, so nothing was sent; `blocked`: the platform let nothing out; `noAnswer`:
 * sent, perhaps, and then too slow or cut off.
 */
export interface Unanswered {
  readonly kind: 'unsendable' | 'notSent' | 'notReached' | 'blocked' | 'noAnswer';
  readonly cause: Error;
}
