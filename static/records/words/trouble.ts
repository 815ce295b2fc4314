import type { SalesforceCode, SalesforceTrouble } from '../../../src/contract/records/trouble';
import { nextStep } from '../../shared/messages/en.yml';
import type { Notice } from '../../shared/words/notice';
import { afterSeconds } from '../../shared/words/time';
import { quotedFrom, troubles } from '../messages/en.yml';

type Words = Pick<Notice, 'title'> & { readonly whatToDo: string };

/** Trouble that passes by itself. */
const warnings: readonly SalesforceCode[] = [
  'LIMIT_REACHED',
  'NEAR_LIMIT',
  'TOO_OFTEN',
  'NO_TIME',
  'TURNED_OFF',
];

/** Why Salesforce was not read, in words for the admin who can put it right, with its own words quoted. */
export function troubleNotice({ code, detail, retryAfterSeconds: seconds }: SalesforceTrouble): Notice {
  const words: Readonly<Record<SalesforceCode, Words>> = troubles;
  return {
    tone: warnings.includes(code) ? 'warning' : 'error',
    ...words[code],
    ...(seconds === undefined ? {} : { whatToDo: nextStep.tryAgain({ when: afterSeconds(seconds) }) }),
    ...(detail ? { quote: { from: quotedFrom, text: detail } } : {}),
  };
}
