import type { Grant } from '../../ports/log-ins';
import { SalesforceError } from '../../records/model/salesforce-error';
import type { Answer } from '../http/answer';
import { grantIn } from './grant-in';
import { logInTrouble } from './log-in-trouble';

/**
 * What an answer of the token endpoint brings.
 * @throws SalesforceError where it is no yes, or one that cannot be used
 */
export function grantOf(answer: Answer<'salesforce'>, host: string, now: Date): Grant {
  const trouble = logInTrouble(answer, now);
  if (trouble || answer.kind !== 'answered') throw trouble ?? new SalesforceError('ANSWER_UNKNOWN');
  return grantIn(answer, host);
}
