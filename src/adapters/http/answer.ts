import type { Origin } from '../../contract/errors';

/** The result of one request, described and not yet judged. Texts hold no token. */
export type Answer<By extends string = Origin> = ServiceAnswer<By> | Unanswered;

/**
 * An answer by the service, or by Forge in its place (`by`). `whole` is false when the body was longer than we read.
 * `header` reads one of its headers. `redact` removes the request's secrets from a text about the answer, in whatever
 * form they are written. `repeatsToken` says whether a name or id contains part of one.
 */
export interface ServiceAnswer<By extends string = Origin> {
  readonly kind: 'answered';
  readonly by: By | 'forge';
  readonly status: number;
  readonly contentType: string;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly whole: boolean;
  readonly header: (name: string) => string | null;
  readonly redact: (text: string) => string;
  readonly repeatsToken: (text: string) => boolean;
}

/**
 * No answer came. `unsendable`: a token that no header can carry, so it is not a token; `notSent`: no time was left
 * to begin; `notReached`: no connection was made, so nothing was sent; `blocked`: the platform let nothing out;
 * `noAnswer`: perhaps sent, then too slow or cut off.
 */
export interface Unanswered {
  readonly kind: 'unsendable' | 'notSent' | 'notReached' | 'blocked' | 'noAnswer';
  readonly cause: Error;
}

/** An answer as the log may hold it: its form, not its content. */
export function described(answer: Answer<string>): Error {
  if (answer.kind !== 'answered') return answer.cause;
  const { status, contentType, text } = answer;
  return new Error(`answered ${status}, ${contentType || 'no content type'}, ${text.length} characters`);
}
