import type { WireError } from '../../../src/contract/errors';
import type { SalesforceCode, SalesforceTrouble } from '../../../src/contract/records/trouble';
import { nextStep } from '../../shared/messages/en.yml';
import { isNotTheirs, noticeOfError } from '../../shared/words/errors';
import { afterSeconds } from '../../shared/words/time';
import { cardTroubles, find, findRemedies, findTroubles } from '../messages/en.yml';
import { isSilent, remedyOf } from './card-trouble';

type Remedy = keyof typeof findRemedies;

/** What helps a search otherwise than it helps cards. */
const ofSearch: Partial<Record<SalesforceCode, Remedy>> = {
  TEXT_TOO_SHORT: 'longer',
  TOO_WIDE: 'narrower',
  LIMIT_REACHED: 'nextDay',
  NEAR_LIMIT: 'nextDay',
};

/** Why nothing was searched. */
export interface WhyNotFound {
  readonly words: string;
  /** What may be done: search again, connect to Salesforce, or nothing here. */
  readonly way: 'again' | 'connect' | null;
  /** Every further search would be refused as well: typing asks no more. */
  readonly isLasting: boolean;
}

/** Why Salesforce was not searched, for whoever searched. */
export function whyNotFound({ code, retryAfterSeconds: seconds }: SalesforceTrouble): WhyNotFound {
  const what = { ...cardTroubles, ...findTroubles } satisfies Record<SalesforceCode, string>;
  const remedy = ofSearch[code] ?? (isSilent(code) ? 'none' : remedyOf(code));
  const then =
    seconds === undefined ? findRemedies[remedy] : nextStep.tryAgain({ when: afterSeconds(seconds) });
  return {
    words: saying(what[code], then),
    way: ways[remedy],
    isLasting: seconds !== undefined || lasting.includes(remedy) || code === 'TOO_OFTEN',
  };
}

const ways = {
  admin: null,
  later: 'again',
  connect: 'connect',
  longer: null,
  narrower: null,
  nextDay: 'again',
  none: null,
} as const satisfies Record<Remedy, WhyNotFound['way']>;

const lasting: readonly Remedy[] = ['admin', 'connect', 'nextDay', 'none'];

/** Why a question did not reach as far as Salesforce. */
export function whyNotAsked(error: WireError): WhyNotFound {
  const { title, whatToDo } = noticeOfError(error);
  const isTheirs = !isNotTheirs(error);
  return {
    words: saying(title, [whatToDo, findRemedies.none].filter(Boolean).join(' ')),
    way: isTheirs ? 'again' : null,
    isLasting: !isTheirs || error.retryAfterSeconds !== undefined,
  };
}

function saying(why: string, then: string): string {
  return find.because({ what: why, then });
}
