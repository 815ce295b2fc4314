import type { SalesforceCode } from '../../contract/records/trouble';
import { orgHostOf } from '../../contract/record/salesforce-host';
import { SalesforceError } from '../../records/model/salesforce-error';
import { described, type Answer, type Unanswered } from '../http/answer';
import { retryAfterSeconds } from '../http/retry-after';

const unanswered: Readonly<Record<Unanswered['kind'], SalesforceCode>> = {
  unsendable: 'LOG_IN_ENDED',
  notSent: 'NO_TIME',
  notReached: 'DOWN',
  blocked: 'OTHER_HOST',
  noAnswer: 'DOWN',
};

/**
 * What an answer means that says nothing in Salesforce's own form: none came, Forge gave it, or it is a page for people
 * (maintenance, another host). Redirects are not followed, because only the saved host is spoken to; `detail` is the org's
 * host that one leads to.
 */
export function troubleWithout(answer: Answer<'salesforce'>, now: Date): SalesforceError {
  const cause = described(answer);
  if (answer.kind !== 'answered') return new SalesforceError(unanswered[answer.kind], {}, cause);
  const { status } = answer;
  const facts = { status, ...restNamed(answer, now) };
  if (answer.by === 'forge') return new SalesforceError('TOO_OFTEN', facts, cause);
  const code = codeOfStatus(status);
  const other = code === 'OTHER_HOST' ? hostIn(answer.header('location') ?? '') : null;
  return new SalesforceError(code, { ...facts, ...(other === null ? {} : { detail: other }) }, cause);
}

/** For how long an answer asks to be left alone. */
export function restNamed(
  { retryAfter }: Pick<Extract<Answer<'salesforce'>, { readonly kind: 'answered' }>, 'retryAfter'>,
  now: Date,
): { readonly retryAfterSeconds?: number } {
  const seconds = retryAfterSeconds(retryAfter, now);
  return seconds === undefined ? {} : { retryAfterSeconds: seconds };
}

/** Where a renamed org leads to, if that is an org's host: it is named, and not spoken to. */
function hostIn(address: string): string | null {
  return URL.canParse(address) ? orgHostOf(new URL(address).hostname.toLowerCase()) : null;
}

/** What a status means by itself. */
export function codeOfStatus(status: number): SalesforceCode {
  if (status >= 300 && status < 400) return 'OTHER_HOST';
  if (status === 420) return 'ORG_GONE';
  return status === 408 || status === 429 || status >= 500 ? 'DOWN' : 'ANSWER_UNKNOWN';
}
