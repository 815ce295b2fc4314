import { isLogged, type ErrorCode, type WireError } from '../../../src/contract/errors';
import { nextStep as steps } from '../messages/en.yml';
import type { Notice } from './notice';
import { quotedFrom } from './sources';
import { afterSeconds } from './time';
import { wordsOf } from './words-of';

const warnings: readonly ErrorCode[] = [
  'SENDING_STOPPED',
  'OUTCOME_UNKNOWN',
  'CHANGED_MEANWHILE',
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'NOT_LET_IN',
];

/** Whether this person can do nothing but ask somebody else: trying again would end the same way. */
export function isNotTheirs({ code, by }: Pick<WireError, 'code' | 'by'>): boolean {
  return code === 'NOT_ALLOWED' && by !== 'jira';
}

/** An error in words, with the refuser's own ones quoted. */
export function noticeOfError(error: WireError): Notice {
  const { title } = wordsOf(error);
  return {
    tone: warnings.includes(error.code) ? 'warning' : 'error',
    title,
    whatToDo: nextStep(error),
    ...asides(error),
  };
}

/** The same of a command: one that was asked to wait changed nothing, and says so beside the time. */
export function noticeOfCommand(error: WireError): Notice {
  const notice = noticeOfError(error);
  if (error.code !== 'RATE_LIMITED') return notice;
  return { ...notice, whatToDo: steps.unchanged({ then: nextStep(error) }) };
}

/** The next step after an error; where the other side has named a time, that is until when to wait. */
export function nextStep(error: WireError): string {
  const { code, retryAfterSeconds: seconds } = error;
  if (seconds === undefined) return wordsOf(error).whatToDo;
  const tryAgain = steps.tryAgain({ when: afterSeconds(seconds) });
  return code === 'QUOTA_USED_UP' ? `${tryAgain} ${steps.quota}` : tryAgain;
}

/** What an error adds to any words about it: the other side's own ones, and the reference. */
export function asides(error: WireError | null): Pick<Notice, 'quote' | 'reference'> {
  if (error === null) return {};
  const from = quotedFrom(error.by);
  return {
    ...(error.detail ? { quote: { from, text: error.detail } } : {}),
    ...(error.reference && isLogged(error.code) ? { reference: error.reference } : {}),
  };
}
