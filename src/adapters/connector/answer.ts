/** What came of one request, described and not yet judged. Texts hold no token. */
export type Answer = ConnectorAnswer | Unanswered;

/**
 * Somebody answered: the Connector, or Forge in its place (`by`). `whole` is false when the body was longer than we read. `redact`
 * strikes the request's token out of what is to be told of the answer, however it is written there; `repeatsToken` tells whether a
 * name or id holds some of it.
 */
export interface ConnectorAnswer {
  readonly kind: 'answered';
  readonly by: 'connector' | 'forge';
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly whole: boolean;
  readonly redact: (text: string) => string;
  readonly repeatsToken: (text: string) => boolean;
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
