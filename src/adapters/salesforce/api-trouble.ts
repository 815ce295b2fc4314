import * as z from 'zod/mini';
import type { SalesforceCode } from '../../contract/records/trouble';
import { SalesforceError } from '../../records/model/salesforce-error';
import { described, type Answer, type ServiceAnswer } from '../http/answer';
import { jsonOf } from '../http/json-of';
import { codeOfStatus, restNamed, troubleWithout } from './trouble-without';

const refusals = z
  .array(z.object({ errorCode: z.string(), message: z.optional(z.string()) }))
  .check(z.minLength(1));

/**
 * What the API's error codes mean.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
const codes: Readonly<Record<string, SalesforceCode>> = {
  INVALID_SESSION_ID: 'LOG_IN_ENDED',
  REQUEST_LIMIT_EXCEEDED: 'LIMIT_REACHED',
  API_DISABLED_FOR_ORG: 'API_OFF',
  API_CURRENTLY_DISABLED: 'API_OFF',
  FUNCTIONALITY_NOT_ENABLED: 'API_OFF',
  INSUFFICIENT_ACCESS: 'NO_ACCESS',
  INSUFFICIENT_ACCESS_OR_READONLY: 'NO_ACCESS',
  NOT_FOUND: 'HIDDEN_OR_GONE',
  ENTITY_IS_DELETED: 'HIDDEN_OR_GONE',
  INVALID_TYPE: 'HIDDEN_OR_GONE',
  INVALID_FIELD: 'FIELD_HIDDEN',
  MALFORMED_SEARCH: 'TEXT_TOO_SHORT',
  INVALID_SEARCH: 'TEXT_TOO_SHORT',
  QUERY_TIMEOUT: 'TOO_WIDE',
  QUERY_TOO_COMPLICATED: 'TOO_WIDE',
  EXCEEDED_ID_LIMIT: 'TOO_WIDE',
  UNSUPPORTED_API_VERSION: 'VERSION_UNKNOWN',
  SERVER_UNAVAILABLE: 'DOWN',
  UNABLE_TO_LOCK_ROW: 'DOWN',
};

/** What an answer of the API means; null for a yes. */
export function apiTrouble(answer: Answer<'salesforce'>, now: Date): SalesforceError | null {
  if (answer.kind !== 'answered' || answer.by === 'forge') return troubleWithout(answer, now);
  if (answer.status >= 200 && answer.status < 300) return null;
  const [first] = refusalsIn(answer);
  if (!first || answer.status >= 500) return troubleWithout(answer, now);
  const { errorCode, message = '' } = first;
  // Their message may quote the query, and with it what a person typed.
  const facts = {
    status: answer.status,
    ...restNamed(answer, now),
    ...(/^[A-Z_]{1,80}$/.test(errorCode) ? { detail: errorCode } : {}),
  };
  return new SalesforceError(codeOf(errorCode, message), facts, described(answer));
}

/** What a part of a batch means, which has no headers of its own. */
export function partTrouble(status: number, result: unknown): SalesforceError {
  const [first] = refusals.safeParse(result).data ?? [];
  if (!first || status >= 500) return new SalesforceError(codeWithout(status), { status });
  return new SalesforceError(codeOf(first.errorCode, first.message ?? ''), { status });
}

function codeWithout(status: number): SalesforceCode {
  if (status === 403 || status === 404) return 'HIDDEN_OR_GONE';
  return codeOfStatus(status);
}

function refusalsIn(answer: ServiceAnswer<'salesforce'>): z.output<typeof refusals> {
  const json = jsonOf(answer);
  const read = json.state === 'valid' ? refusals.safeParse(json.value) : null;
  return read?.data ?? [];
}

/** A session of the wrong kind is told by its words alone; to renew it would lead to the same refusal without end. */
function codeOf(errorCode: string, message: string): SalesforceCode {
  if (errorCode === 'INVALID_SESSION_ID' && /not valid for use/i.test(message)) return 'TOKEN_NOT_FOR_API';
  return Object.hasOwn(codes, errorCode) ? (codes[errorCode] ?? 'REFUSED') : 'REFUSED';
}
