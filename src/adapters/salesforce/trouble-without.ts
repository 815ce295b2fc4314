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
  const seconds = retryAfterSeconds(answer.retryAfter, now);
  const facts = { status, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) };
  if (answer.by === 'forge') return new SalesforceError('TOO_OFTEN', facts, cause);
  const code = codeOfStatus(status);
  const other = code === 'OTHER_HOST' ? hostIn(answer.header('location') ?? '') : null;
  return new SalesforceError(code, { ...facts, ...(other === null ? {} : { detail: other }) }, cause);
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
