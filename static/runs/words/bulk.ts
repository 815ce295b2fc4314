import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { mostIssues } from '../../../src/contract/runs/choice';
import { notConnectedNotice } from '../../shared/words/not-connected';
import { isNotTheirs, nextStep, noticeOfError } from '../../shared/words/errors';
import type { Notice } from '../../shared/words/notice';
import { beginErrors, errorCases, errors } from '../messages/en.yml';

type Words = Partial<Pick<Notice, 'title' | 'whatToDo'>>;

/** What is said differently on this page, also by who caused it. */
function ownWords(error: WireError): Words {
  const { code, by, detail, why } = error;
  const { tooManyRuns, refused, refusedSilently } = errorCases;
  if (code === 'INVALID_INPUT') return wordsOfFields(error);
  if (code === 'NOT_ALLOWED' && !isNotTheirs(error)) return {};
  if (code === 'RATE_LIMITED' && by === 'app') return tooManyRuns;
  if (code === 'NOT_CONNECTED' && why !== undefined) return notConnectedNotice(why, false);
  if (code === 'REFUSED') return { whatToDo: detail === undefined ? refusedSilently : refused };
  return has(errors, code) ? errors[code] : {};
}

/** The fields of a question that people fill in. */
const entered = /^(choice\.)?(jql|pairs|hosts|confirmedHosts|options)\b/;

function wordsOfFields({ fields = [] }: WireError): Words {
  const { tooMany, wrongChoice } = errorCases;
  if (fields.some(({ problem }) => problem === 'tooMany'))
    return { title: tooMany.title({ most: mostIssues }), whatToDo: tooMany.whatToDo };
  // What is wrong with the orgs of records is said the same way on every page.
  if (fields.some(({ problem }) => problem === 'otherOrg')) return {};
  return fields.some(({ field }) => entered.test(field)) ? wrongChoice : errors.INVALID_INPUT;
}

function has<K extends ErrorCode>(words: Readonly<Record<K, unknown>>, code: ErrorCode): code is K {
  return Object.hasOwn(words, code);
}

/** An error of the bulk push page in words. Where the time of the next try is known, it is told. */
export function bulkNotice(error: WireError): Notice {
  return noticeWith(error, ownWords(error));
}

/** The same of a press that was to begin a run, where none is shown. */
export function beginNotice(error: WireError): Notice {
  const { code } = error;
  return noticeWith(error, has(beginErrors, code) ? beginErrors[code] : ownWords(error));
}

/** Whether asking again would end the same way, however often: the run is out of this page's reach. */
export function isOutOfReach(error: WireError): boolean {
  return isNotTheirs(error) || error.code === 'NOT_FOUND' || error.code === 'NEWER_RELEASE';
}

function noticeWith(error: WireError, words: Words): Notice {
  const own = { ...noticeOfError(error), ...words };
  return error.retryAfterSeconds === undefined ? own : { ...own, whatToDo: nextStep(error) };
}
