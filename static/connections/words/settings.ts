import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { noticeOfError } from '../../shared/words/errors';
import { toned, type Notice } from '../../shared/words/notice';
import { adminErrors, full, outcomes } from '../messages/en.yml';

function isAdmins(code: ErrorCode): code is keyof typeof adminErrors & ErrorCode {
  return Object.hasOwn(adminErrors, code);
}

/** An error in words for the admin who can mend it. */
export function settingsNotice(error: WireError): Notice {
  const { code, by, fields } = error;
  const notice = noticeOfError(error);
  // What is full is no field of a form.
  const bound = fields?.find(({ problem }) => problem === 'tooManyBound');
  if (bound)
    return { ...notice, title: full.bound.title, whatToDo: full.bound.whatToDo({ room: bound.room ?? 0 }) };
  if (fields?.some(({ problem }) => problem === 'tooManyConnections'))
    return { ...notice, ...full.connections };
  // A token that could not even be sent was refused by nobody.
  const isUnsent = code === 'TOKEN_REJECTED' && by === 'app';
  // Another service's "not found" says nothing of a connection.
  const isTheirs = code === 'NOT_FOUND' && by !== undefined;
  return isAdmins(code) && !isUnsent && !isTheirs ? { ...notice, ...adminErrors[code] } : notice;
}

const tones = {
  saved: 'success',
  savedUnread: 'warning',
  notSaved: 'error',
  notReplaced: 'error',
  passed: 'success',
  passedDraft: 'success',
  acceptedUnread: 'warning',
  stopped: 'error',
  removed: 'success',
} as const satisfies Record<keyof typeof outcomes, Notice['tone']>;

/** What came of saving, testing and removing. */
export function settingsOutcome(outcome: keyof typeof outcomes): Notice {
  return toned(tones[outcome], outcomes[outcome]);
}
