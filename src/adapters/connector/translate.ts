import * as z from 'zod/mini';
import type { ErrorCode, Origin } from '../../contract/errors';
import { AppError, type ErrorFacts } from '../../shared/app-error';
import { described, type Answer, type ServiceAnswer, type Unanswered } from '../http/answer';
import { jsonOf } from '../http/json-of';
import { retryAfterSeconds } from '../http/retry-after';
import { theirWords } from './their-words';

/** After a read without an answer nothing has changed. After a write without an answer nobody knows what happened. */
export type Verb = 'read' | 'write';

type Silence = Readonly<Record<Verb, ErrorCode>> & { readonly by: Origin };

/** What was never sent is this app's own doing. Neither the Connector nor its connection is to blame. */
const unanswered: Readonly<Record<Unanswered['kind'], Silence>> = {
  unsendable: { by: 'app', read: 'TOKEN_REJECTED', write: 'TOKEN_REJECTED' },
  notSent: { by: 'app', read: 'CONNECTOR_DOWN', write: 'CONNECTOR_DOWN' },
  notReached: { by: 'connector', read: 'CONNECTOR_DOWN', write: 'CONNECTOR_DOWN' },
  blocked: { by: 'app', read: 'UNEXPECTED', write: 'UNEXPECTED' },
  noAnswer: { by: 'connector', read: 'CONNECTOR_DOWN', write: 'OUTCOME_UNKNOWN' },
};

/**
 * What an answer means, in our codes; null for a yes. Decided by status and `success`, never by words.
 *
 * Here a 403 to a write is a refusal, and a 401 is about the token. Only a read with that token can confirm it
 * (`TokenCheck`). The status codes of failures are unpublished: all but 200 and 201 are *assumed*, and the stand-in has
 * a switch for each.
 */
export function troubleOf(answer: Answer, verb: Verb, now: Date): AppError | null {
  if (answer.kind !== 'answered') {
    const { by, [verb]: silence } = unanswered[answer.kind];
    return new AppError(silence, { by }, described(answer));
  }
  const code = codeOf(answer, verb, now);
  return code && new AppError(code, factsOf(code, answer, now), described(answer));
}

/** Reads an answer as the refusal of this one request, where its status alone would say more. */
export function refusalIn(answer: ServiceAnswer, now: Date): AppError {
  return new AppError('REFUSED', factsOf('REFUSED', answer, now), described(answer));
}

/** Reads an answer as the rejection of its token. */
export function rejectionIn(answer: ServiceAnswer): AppError {
  return new AppError('TOKEN_REJECTED', sourceOf(answer), described(answer));
}

/** The wait an answer asks for, as the error of anybody who asks too early; null where it asks for none. */
export function waitIn(answer: Answer, now: Date): AppError | null {
  if (answer.kind !== 'answered' || (answer.status >= 200 && answer.status < 300)) return null;
  const seconds = retryAfterSeconds(answer.retryAfter, now);
  if (seconds === undefined) return null;
  const code = answer.status === 429 ? 'RATE_LIMITED' : 'CONNECTOR_DOWN';
  return new AppError(code, { ...sourceOf(answer), retryAfterSeconds: seconds }, described(answer));
}

function codeOf(answer: ServiceAnswer, verb: Verb, now: Date): ErrorCode | null {
  const { status } = answer;
  if (status < 200 || (status >= 300 && status < 400)) return codeOfNoAnswer(status, verb);
  if (status < 300) return codeOfSuccess(answer, verb);
  if (status === 429) return 'RATE_LIMITED';
  if (status === 408) return 'CONNECTOR_DOWN';
  if (status >= 500) return verb === 'read' ? 'CONNECTOR_DOWN' : codeOfServerError(answer, now);
  if (status === 401) return 'TOKEN_REJECTED';
  if (verb === 'write') return 'REFUSED';
  if (status === 403) return 'TOKEN_REJECTED';
  if (status !== 404) return 'REFUSED';
  return isInTheirForm(answer) ? 'NOT_FOUND' : 'ANSWER_UNKNOWN';
}

/**
 * A 404 in the Connector's own form is about the issue. A web server's page is about the address and says nothing about
 * the issue.
 */
function isInTheirForm(answer: ServiceAnswer): boolean {
  const json = jsonOf(answer);
  return json.state === 'valid' && anObject.safeParse(json.value).success;
}

/** A read's 2xx is judged by its content. A write's 2xx is a yes unless it says no or did not come from the Connector. */
function codeOfSuccess(answer: ServiceAnswer, verb: Verb): ErrorCode | null {
  if (saysNo(answer)) return 'REFUSED';
  if (verb === 'read') return null;
  const isPage = /^\s*</.test(answer.text) || /html/i.test(answer.contentType);
  return !answer.whole || isPage || jsonOf(answer).state === 'broken' ? 'OUTCOME_UNKNOWN' : null;
}

/**
 * A redirect is not followed. After a write only 307 and 308 say that nothing was done; the others may come after the
 * work.
 */
function codeOfNoAnswer(status: number, verb: Verb): ErrorCode {
  return verb === 'write' && status >= 300 && status < 307 ? 'OUTCOME_UNKNOWN' : 'ANSWER_UNKNOWN';
}

/**
 * A 5xx may come after the work was done, even one that says no in the Connector's own form: any of its failures may
 * look like that. Two cases are clear: a 502 with a no, when Salesforce rejected the Connector; and a 503 that names a
 * time, which is *assumed* not to have been processed (the stand-in's switch `unavailable`).
 */
function codeOfServerError(answer: ServiceAnswer, now: Date): ErrorCode {
  if (answer.status === 503 && waitIn(answer, now)) return 'RATE_LIMITED';
  return answer.status === 502 && saysNo(answer) ? 'REFUSED' : 'OUTCOME_UNKNOWN';
}

const anObject = z.looseObject({});
const no = z.object({ success: z.literal(false) });

function saysNo(answer: ServiceAnswer): boolean {
  const json = jsonOf(answer);
  return json.state === 'valid' && no.safeParse(json.value).success;
}

function factsOf(code: ErrorCode, answer: ServiceAnswer, now: Date): ErrorFacts {
  const from = sourceOf(answer);
  const seconds = retryAfterSeconds(answer.retryAfter, now);
  if (code === 'RATE_LIMITED' || code === 'CONNECTOR_DOWN') {
    return seconds === undefined ? from : { ...from, retryAfterSeconds: seconds };
  }
  if (code !== 'REFUSED') return from;
  const detail = theirWords(answer);
  return detail === undefined ? from : { ...from, detail };
}

function sourceOf({ by, status }: ServiceAnswer): Pick<ServiceAnswer, 'by' | 'status'> {
  return { by, status };
}
