import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { noticeOfError } from '../../shared/words/errors';
import { toned, type Notice } from '../../shared/words/notice';
import { adminErrors, outcomes } from '../messages/en.yml';

function isAdmins(code: ErrorCode): code is keyof typeof adminErrors & ErrorCode {
  return Object.hasOwn(adminErrors, code);
}

/** An error in words for the admin who can mend it. */
export function settingsNotice(error: WireError): Notice {
  const { code, by } = error;
  const notice = noticeOfError(error);
  // A token that could not even be sent was refused by nobody.
  const isUnsent = code === 'TOKEN_REJECTED' && by === 'app';
  return isAdmins(code) && !isUnsent ? { ...notice, ...adminErrors[code] } : notice;
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
