import type { Cause } from '../../../src/contract/runs/run-view';
import type { ErrorCode, Source } from '../../../src/contract/errors';
import { upperFirst } from './letters';
import { amount } from './numbers';
import { answeredBadly, clauseOf, refusalClause, refusalFix, type Trouble } from './sources';
import { counted } from './time';

interface CauseWords {
  readonly title: string;
  /** Who can mend it, and how. */
  readonly fix: string;
}

/** Why items of a run did not simply work: what it means, who can mend it, and how, whoever caused it. */
const causeWords = {
  INVALID_INPUT: {
    title: 'This app sent something that was not understood',
    fix: 'A Jira admin can report it to the makers of this app, with the receipt.',
  },
  NOT_ALLOWED: {
    title: 'Jira did not allow it',
    fix: 'An admin of this project can give the missing permission; then retry these.',
  },
  NOT_LET_IN: {
    title: 'Jira did not let this app in',
    fix: 'Nobody has to mend anything: retry these a little later.',
  },
  NOT_FOUND: {
    title: 'The issue or the record is gone',
    fix: 'Somebody who knows the records can check whether they still exist in Salesforce, and link others if not.',
  },
  NOT_CONNECTED: {
    title: 'Salesforce is not connected',
    fix: 'A Jira admin can add the API access token in the settings of this app.',
  },
  TOKEN_ENDED: {
    title: 'The API access token has ended',
    fix: 'A Jira admin can replace it in the settings of this app.',
  },
  TOKEN_REJECTED: {
    title: 'The Connector does not accept the API access token',
    fix: 'A Jira admin can test and replace it in the settings of this app.',
  },
  CHANGED_MEANWHILE: {
    title: 'Links were being changed at that moment',
    fix: 'Nobody has to mend anything: retry these.',
  },
  RUN_UNDER_WAY: {
    title: 'Another run was in the way',
    fix: 'Nobody has to mend anything: retry these once it is over.',
  },
  NEWER_RELEASE: {
    title: 'A newer release of this app wrote this',
    fix: 'Nobody has to mend anything: retry these once the update has reached this site.',
  },
  REFUSED: {
    title: 'Refused by the Connector or Salesforce',
    fix: 'Whoever looks after the field mapping or these records can put right what stands in the way; then retry these.',
  },
  RATE_LIMITED: {
    title: 'There were too many requests',
    fix: 'Nobody has to mend anything: retry these later.',
  },
  QUOTA_USED_UP: {
    title: 'Jira’s hourly limit for this app was used up',
    fix: 'Nobody has to mend anything: retry these after the full hour.',
  },
  CONNECTOR_DOWN: {
    title: 'The Connector could not be reached',
    fix: 'Nobody here has to mend anything: retry these once it is back.',
  },
  ANSWER_UNKNOWN: {
    title: 'The Connector answered in a way this app does not understand',
    fix: 'A Jira admin can ask the Connector’s support, with the receipt. Nothing was guessed.',
  },
  OUTCOME_UNKNOWN: {
    title: 'May have been sent; no answer came',
    fix: 'Whoever knows the records can look at some in Salesforce: they may have arrived, or never been sent. Push them again only if they are not there, or if twice does no harm.',
  },
  PLATFORM_DOWN: {
    title: 'Jira, or the platform this app runs on, did not answer',
    fix: 'Nobody here has to mend anything: retry these later.',
  },
  UNEXPECTED: {
    title: 'Something went wrong in this app',
    fix: 'Retry these. If it stays, a Jira admin can report it to the makers of this app, with the receipt.',
  },
} as const satisfies Record<ErrorCode, CauseWords>;

/** A cause as it is told: its code, whose it was, and whether the other side's own words are quoted with it. */
interface ToldCause extends Trouble {
  readonly isQuoted?: boolean;
}

/** Why some items did not simply work, whose doing that was, who can mend it, and how. */
export function wordsOfCause(cause: ToldCause): CauseWords {
  const { code, by, status, isQuoted = false } = cause;
  const words = causeWords[code];
  if (code === 'REFUSED') return refusedWords({ by, status }, isQuoted);
  if (code === 'NOT_FOUND' && by === 'connector') {
    return { ...words, title: 'The Connector does not find the link, the issue or the record' };
  }
  if (code === 'OUTCOME_UNKNOWN' && status !== undefined) {
    return { ...words, title: `May have been sent: ${answeredBadly(by, status)}` };
  }
  if (code === 'CONNECTOR_DOWN' && by === 'app') {
    return {
      title: 'There was no time left to ask the Connector',
      fix: 'Nobody has to mend anything: retry these.',
    };
  }
  const clause = clauseOf(cause);
  return clause === null ? words : { ...words, title: upperFirst(clause) };
}

const particular: readonly (number | undefined)[] = [401, 404, 502];

function refusedWords({ by, status }: Source, isQuoted: boolean): CauseWords {
  const words = causeWords.REFUSED;
  if (by === 'jira')
    return {
      ...words,
      title: 'Refused by Jira',
      fix: 'An admin of this project can look into it; then retry these.',
    };
  const fix = refusalFix({ by, status }, isQuoted).replace(/\.$/, '');
  if (particular.includes(status))
    return { title: upperFirst(refusalClause({ by, status })), fix: `${fix}; then retry these.` };
  return isQuoted ? words : { ...words, fix: `${fix}; then retry these.` };
}

/** The words around the causes. */
export const causesWords = {
  title: 'What went wrong',
  retry: 'Retry these',
  pushAgain: 'Push these again',
  download: 'Download these',
  openSettings: 'Open settings',
  settled: 'A later run settled these.',
} as const;

/** The button that sends the items of a cause once more: all of them, or those no later run has settled. */
export function repeatTheseLabel(what: 'retry' | 'pushAgain', stands: number, count: number): string {
  if (stands === count) return causesWords[what];
  return what === 'retry'
    ? `Retry ${amount(stands)} of these, the others a later run settled`
    : `Push ${amount(stands)} of these again, the others a later run settled`;
}

const endings = {
  pushed: 'pushed',
  refused: 'refused',
  failed: 'failed',
  unknown: 'with unknown result',
  skipped: 'skipped',
} as const satisfies Record<Cause['outcome'], string>;

/** "12 items refused". */
export function causeCount({ count, outcome }: Pick<Cause, 'count' | 'outcome'>): string {
  return `${counted(count, 'item')} ${endings[outcome]}`;
}

/** Said where more different answers came than are quoted. */
export function otherAnswers(count: number): string {
  return `And ${counted(count, 'other answer')}: the download has them all.`;
}
