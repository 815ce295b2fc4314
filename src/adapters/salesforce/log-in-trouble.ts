import * as z from 'zod/mini';
import type { SalesforceCode } from '../../contract/records/trouble';
import { SalesforceError } from '../../records/model/salesforce-error';
import { described, type Answer } from '../http/answer';
import { jsonOf } from '../http/json-of';
import { restNamed, troubleWithout } from './trouble-without';

const refusal = z.object({ error: z.string(), error_description: z.optional(z.string()) });

/**
 * What the log-in's refusals mean, by error and by part of its description, both in lower case; the first row that fits
 * counts. Descriptions are Salesforce's own and not promised, so each error also has a row without one.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm
 */
const rows: readonly (readonly [error: RegExp, description: string, SalesforceCode])[] = [
  [/./, 'not supported on this domain', 'NOT_MY_DOMAIN'],
  [/./, 'no client credentials user', 'NO_RUN_AS_USER'],
  [/./, 'client credentials flow', 'FLOW_OFF'],
  [/./, 'client identifier invalid', 'APP_UNKNOWN'],
  [/./, 'external client app is not installed', 'APP_UNKNOWN'],
  [/./, 'invalid client credentials', 'SECRET_WRONG'],
  [/./, 'expired access/refresh token', 'LOG_IN_ENDED'],
  [/./, 'authorization code', 'CODE_ENDED'],
  [/./, 'code verifier', 'CODE_ENDED'],
  [/./, 'code challenge', 'PKCE_MISSING'],
  [/./, 'approved', 'NOT_APPROVED'],
  [/./, 'authentication failure', 'USER_SHUT_OUT'],
  [/./, 'ip restricted', 'USER_SHUT_OUT'],
  [/./, 'user inactive', 'USER_SHUT_OUT'],
  [/^invalid_client_id$/, '', 'APP_UNKNOWN'],
  [/^oauth_ec_app_not_found$/, '', 'APP_UNKNOWN'],
  [/^invalid_client$/, '', 'SECRET_WRONG'],
  [
    /^(access_denied|oauth_app_blocked|oauth_app_access_denied|oauth_approval_error_generic)$/,
    '',
    'NOT_APPROVED',
  ],
  [/^redirect_uri_mismatch$/, '', 'CALL_BACK_UNKNOWN'],
  [/^invalid_scope$/, '', 'SCOPE_MISSING'],
  [/^(unsupported_grant_type|unauthorized_client)$/, '', 'FLOW_OFF'],
  [/^inactive_user$/, '', 'USER_SHUT_OUT'],
  [/^inactive_org$/, '', 'ORG_GONE'],
  [/^rate_limit_exceeded$/, '', 'LIMIT_REACHED'],
  [/^server_error$/, '', 'DOWN'],
];

/** What a refusal of the log-in means; null for a yes. */
export function logInTrouble(answer: Answer<'salesforce'>, now: Date): SalesforceError | null {
  if (answer.kind !== 'answered' || answer.by === 'forge') return troubleWithout(answer, now);
  if (answer.status >= 200 && answer.status < 300) return null;
  const json = jsonOf(answer);
  const read = json.state === 'valid' ? refusal.safeParse(json.value) : null;
  if (!read?.success) return troubleWithout(answer, now);
  const { error, error_description: said = '' } = read.data;
  const detail = answer.redact(withoutKeys(`${error}: ${said}`)).slice(0, 500);
  const facts = { status: answer.status, detail, ...restNamed(answer, now) };
  return new SalesforceError(codeOf(error, said), facts, described(answer));
}

/**
 * Salesforce may quote a key of another request than the one it refuses, a code or token that was exchanged before: what
 * no word is as long as is told to nobody.
 */
function withoutKeys(said: string): string {
  return said.replace(/(?=\S*\d)[\w.!%=+/~-]{25,}/g, '[secret]');
}

/**
 * What an error in the address of a call-back means. Whoever made the address wrote the description, so it is not told to
 * anybody.
 */
export function callBackTrouble(error: string, description: string): SalesforceError {
  if (error.toLowerCase() === 'access_denied') return new SalesforceError('CONSENT_DENIED');
  return new SalesforceError(codeOf(error, description));
}

function codeOf(error: string, said: string): SalesforceCode {
  const row = rows.find(
    ([pattern, part]) => pattern.test(error.toLowerCase()) && said.toLowerCase().includes(part),
  );
  return row?.[2] ?? 'REFUSED';
}
