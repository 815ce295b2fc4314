import type { SalesforceCode } from '../../contract/records/trouble';
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
 * (maintenance, another host). Redirects are not followed, because only the saved host is spoken to.
 */
export function troubleWithout(answer: Answer<'salesforce'>, now: Date): SalesforceError {
  const cause = described(answer);
  if (answer.kind !== 'answered') return new SalesforceError(unanswered[answer.kind], {}, cause);
  const { status } = answer;
  const seconds = retryAfterSeconds(answer.retryAfter, now);
  const facts = { status, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) };
  if (answer.by === 'forge') return new SalesforceError('TOO_OFTEN', facts, cause);
  return new SalesforceError(codeOf(status), facts, cause);
}

function codeOf(status: number): SalesforceCode {
  if (status >= 300 && status < 400) return 'OTHER_HOST';
  if (status === 420) return 'ORG_GONE';
  return status === 408 || status === 429 || status >= 500 ? 'DOWN' : 'ANSWER_UNKNOWN';
}
