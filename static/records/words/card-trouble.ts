import type { WireError } from '../../../src/contract/errors';
import type { SalesforceCode, SalesforceTrouble } from '../../../src/contract/records/trouble';
import { nextStep } from '../../shared/messages/en.yml';
import { isNotTheirs, noticeOfError } from '../../shared/words/errors';
import { afterSeconds } from '../../shared/words/time';
import { cardRemedies, cardTroubles, rowCards } from '../messages/en.yml';

/** What somebody chose: there is nothing to be told of it, and nothing to be shown. */
const silent = ['NOT_SHOWN', 'NOT_SET_UP', 'TURNED_OFF'] as const satisfies readonly SalesforceCode[];

type Told = Exclude<SalesforceCode, (typeof silent)[number]>;

/** Who or what can help. */
const remedies = {
  NOT_MY_DOMAIN: 'admin',
  APP_UNKNOWN: 'admin',
  SECRET_WRONG: 'admin',
  FLOW_OFF: 'admin',
  NO_RUN_AS_USER: 'admin',
  NOT_APPROVED: 'admin',
  USER_SHUT_OUT: 'admin',
  LOG_IN_ENDED: 'admin',
  CALL_BACK_STRANGE: 'connect',
  CALL_BACK_LATE: 'connect',
  CALL_BACK_FOREIGN: 'connect',
  CONSENT_DENIED: 'connect',
  ACCESS_CHANGED: 'connect',
  CODE_ENDED: 'connect',
  PKCE_MISSING: 'admin',
  CALL_BACK_UNKNOWN: 'admin',
  SCOPE_MISSING: 'admin',
  ORG_GONE: 'admin',
  OTHER_HOST: 'admin',
  OTHER_ORG: 'admin',
  TOKEN_NOT_FOR_API: 'admin',
  API_OFF: 'admin',
  NO_ACCESS: 'admin',
  HIDDEN_OR_GONE: 'admin',
  FIELD_HIDDEN: 'admin',
  LIMIT_REACHED: 'later',
  TEXT_TOO_SHORT: 'later',
  TOO_WIDE: 'later',
  VERSION_UNKNOWN: 'admin',
  REFUSED: 'admin',
  DOWN: 'later',
  ANSWER_UNKNOWN: 'later',
  NOT_LOGGED_IN: 'connect',
  OWN_LOG_IN_ENDED: 'connect',
  TOO_OFTEN: 'later',
  NEAR_LIMIT: 'later',
  NO_TIME: 'later',
} as const satisfies Record<Told, keyof typeof cardRemedies>;

/** Whether nothing is said of a trouble. */
export function isSilent(code: SalesforceCode): code is (typeof silent)[number] {
  return silent.some((each) => each === code);
}

/** Who or what helps against a trouble of which something is said. */
export function remedyOf(code: Told): keyof typeof cardRemedies {
  return remedies[code];
}

interface WhyNoCards {
  readonly words: string;
  /** Whether a log-in of one's own would help: the page for it is one press away. */
  readonly byConnecting: boolean;
  /** Whether asking again may end otherwise. */
  readonly mayPass: boolean;
}

/** Why there are no cards, for people who look at the issue; null where nothing is to be said. */
export function whyNoCards(known: {
  readonly trouble: SalesforceTrouble | null;
  readonly lost: WireError | null;
  readonly isPartial: boolean;
}): WhyNoCards | null {
  const { trouble, lost, isPartial } = known;
  if (lost !== null) {
    const { title, whatToDo } = noticeOfError(lost);
    const why = rowCards.because({ what: title, then: whatToDo ?? '' });
    return { words: rowCards.notRead({ why }), byConnecting: false, mayPass: !isNotTheirs(lost) };
  }
  if (trouble === null || isSilent(trouble.code)) return null;
  const { code, retryAfterSeconds: seconds } = trouble;
  const words: Readonly<Record<Told, string>> = cardTroubles;
  const remedy = remedies[code];
  const then =
    seconds === undefined ? cardRemedies[remedy] : nextStep.tryAgain({ when: afterSeconds(seconds) });
  const why = rowCards.because({ what: words[code], then });
  return {
    words: isPartial ? rowCards.notAllRead({ why }) : rowCards.notRead({ why }),
    byConnecting: remedy === 'connect',
    mayPass: remedy === 'later',
  };
}
