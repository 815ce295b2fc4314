import type { Origin } from '../../contract/errors';

/** The result of one request, described and not yet judged. Texts hold no token. */
export type Answer = ServiceAnswer | Unanswered;

/**
 * An answer by the service, or by Forge in its place (`by`). `whole` is false when the body was longer than we read.
 * `redact` removes the request's token from a text about the answer, in whatever form it is written. `repeatsToken`
 * says whether a name or id contains part of it.
 */
export interface ServiceAnswer {
  readonly kind: 'answered';
  readonly by: Origin;
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly whole: boolean;
  readonly redact: (text: string) => string;
  readonly repeatsToken: (text: string) => boolean;
}

/**
 * No answer came. `unsendable`: the token cannot stand in a header, so it is not a token; `notSent`: no time was left
 * to begin; `notReached`: no connection was made, so nothing was sent; `blocked`: the platform let nothing out;
 * `noAnswer`: perhaps sent, then too slow or cut off.
 */
export interface Unanswered {
  readonly kind: 'unsendable' | 'notSent' | 'notReached' | 'blocked' | 'noAnswer';
  readonly cause: Error;
}

/** An answer as the log may hold it: its form, not its content. */
export function described(answer: Answer): Error {
  if (answer.kind !== 'answered') return answer.cause;
  const { status, contentType, text } = answer;
  return new Error(`answered ${status}, ${contentType || 'no content type'}, ${text.length} characters`);
}
