import { asApp, asUser, NeedsAuthenticationError, ProxyRequestError } from '@forge/api';
import type { APIResponse, RequestInit, Route } from '@forge/api';
import * as z from 'zod/mini';
import { AppError } from '../../shared/app-error';
import type { Identity } from '../../ports/jira';
import { oneLine } from '../http/one-line';
import { patienceMs } from '../http/patience';
import { wholeSeconds } from '../http/retry-after';

/**
 * Sends one request to Jira and gives its answer if it is a 2xx. Everything else becomes an AppError.
 * @throws AppError NOT_FOUND (also: hidden from this person), NOT_ALLOWED, REFUSED (with Jira's words), RATE_LIMITED,
 *                  QUOTA_USED_UP, PLATFORM_DOWN, UNEXPECTED
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes
 */
export async function askJira(as: Identity, path: Route, init: RequestInit = {}): Promise<APIResponse> {
  const response = await send(as, path, init);
  // An accepted asynchronous operation answers with the address of its task. It is not followed.
  if (response.ok || response.status === 303) return response;
  if (response.status === 400 || response.status === 413)
    throw new AppError('REFUSED', { ...from(response.status), ...(await theirWords(response)) });
  throw refusal(response);
}

/** Reads from Jira. An answer of another shape counts as PLATFORM_DOWN. */
export function readJira<S extends z.ZodMiniType>(as: Identity, path: Route, shape: S): Promise<z.output<S>> {
  return answered(askJira(as, path, { headers: { accept: 'application/json' } }), shape);
}

/** Asks Jira a question with a body and reads the answer as `readJira` does. */
export function postJira<S extends z.ZodMiniType>(
  as: Identity,
  path: Route,
  body: object,
  shape: S,
): Promise<z.output<S>> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return answered(askJira(as, path, { method: 'POST', headers, body: JSON.stringify(body) }), shape);
}

async function answered<S extends z.ZodMiniType>(
  asked: Promise<APIResponse>,
  shape: S,
): Promise<z.output<S>> {
  const response = await asked;
  try {
    return shape.parse(await response.json());
  } catch (cause) {
    throw new AppError('PLATFORM_DOWN', from(response.status), cause);
  }
}

/** Every error here comes from Jira, except when this app had no time left. */
function from(status: number): { readonly by: 'jira'; readonly status: number } {
  return { by: 'jira', status };
}

async function send(as: Identity, path: Route, init: RequestInit): Promise<APIResponse> {
  const jira = as === 'user' ? asUser() : asApp();
  const mostMs = patienceMs();
  if (mostMs === 0)
    throw new AppError('PLATFORM_DOWN', { by: 'app' }, new Error('no time was left to ask Jira'));
  try {
    return await jira.requestJira(path, { ...init, signal: AbortSignal.timeout(mostMs) });
  } catch (cause) {
    // The platform's own refusals arrive as errors with a status (@forge/api out/api/errors.js).
    if (cause instanceof NeedsAuthenticationError) throw new AppError('NOT_ALLOWED', {}, cause);
    if (!(cause instanceof ProxyRequestError)) throw new AppError('PLATFORM_DOWN', { by: 'jira' }, cause);
    const code = cause.status === 429 ? 'RATE_LIMITED' : 'PLATFORM_DOWN';
    throw new AppError(code, { by: 'forge', status: cause.status }, cause);
  }
}

/** Where a field is wrong, Jira says it under the field's name only. */
const errorBody = z.object({
  errorMessages: z.array(z.string()),
  errors: z._default(z.record(z.string(), z.string()), {}),
});
const longestDetail = 400;

/** Jira's reason for refusing a request, such as a malformed search. */
async function theirWords(response: APIResponse): Promise<{ readonly detail?: string }> {
  try {
    const { errorMessages, errors } = errorBody.parse(await response.json());
    const words = oneLine([...errorMessages, ...Object.values(errors)].join(' '));
    return words === '' ? {} : { detail: [...words].slice(0, longestDetail).join('') };
  } catch {
    return {};
  }
}

function refusal({ status, headers }: APIResponse): AppError {
  const cause = new Error(`Jira answered ${status}`);
  const facts = { ...from(status), ...waitOf(headers.get('retry-after')) };
  if (status === 404) return new AppError('NOT_FOUND', facts, cause);
  if (status === 401 || status === 403) return new AppError('NOT_ALLOWED', facts, cause);
  if (status === 429) return new AppError(limitOf(headers.get('ratelimit-reason')), facts, cause);
  return new AppError(status >= 500 ? 'PLATFORM_DOWN' : 'UNEXPECTED', facts, cause);
}

/**
 * Which limit Jira means: the hourly points, which all customers of the app share, or a burst.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
function limitOf(reason: string | null): 'QUOTA_USED_UP' | 'RATE_LIMITED' {
  return /-quota-/i.test(reason ?? '') ? 'QUOTA_USED_UP' : 'RATE_LIMITED';
}

/** Jira names whole seconds. */
function waitOf(retryAfter: string | null): { readonly retryAfterSeconds?: number } {
  const seconds = wholeSeconds(retryAfter);
  return seconds === undefined ? {} : { retryAfterSeconds: seconds };
}
