import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { mostIssues } from '../../../src/contract/runs/choice';
import { nextStep, noticeOfError } from '../../shared/words/errors';
import type { Notice } from '../../shared/words/notice';
import { errorCases, errors } from '../messages/en.yml';

/** What is said differently on this page, also by who caused it. */
function ownWords({ code, by, detail, fields }: WireError): Partial<Pick<Notice, 'title' | 'whatToDo'>> {
  const { tooMany, tooManyRuns, refused, refusedSilently } = errorCases;
  if (fields?.some(({ problem }) => problem === 'tooMany'))
    return { title: tooMany.title({ most: mostIssues }), whatToDo: tooMany.whatToDo };
  const isOurs = by === undefined || by === 'app';
  if (code === 'RATE_LIMITED' && isOurs) return tooManyRuns;
  if (code === 'REFUSED') return { whatToDo: detail === undefined ? refusedSilently : refused };
  return isOwn(code) ? errors[code] : {};
}

function isOwn(code: ErrorCode): code is keyof typeof errors {
  return Object.hasOwn(errors, code);
}

/** An error of the bulk push page in words. Where the time of the next try is known, it is told. */
export function bulkNotice(error: WireError): Notice {
  const own = { ...noticeOfError(error), ...ownWords(error) };
  return error.retryAfterSeconds === undefined ? own : { ...own, whatToDo: nextStep(error) };
}
