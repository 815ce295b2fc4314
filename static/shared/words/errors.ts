import type { ErrorCode, WireError } from '../../../src/contract/errors';
import type { Notice } from './notice';
import { afterSeconds } from './time';

/** What a code means to a person, and the next step. "Try again" is said only where it can help. */
export const errorWords = {
  INVALID_INPUT: {
    title: 'Something in the form is not right',
    whatToDo: 'Check what you entered. Nothing was sent.',
  },
  NOT_ALLOWED: {
    title: 'You do not have permission for this',
    whatToDo: 'Changing links needs the permission to edit the issue. Ask an admin of this project.',
  },
  NOT_LET_IN: {
    title: 'Jira does not let this app in yet',
    whatToDo:
      'Right after an installation or update this can take a few minutes. Nothing is wrong with the token. Try again a little later.',
  },
  NOT_FOUND: {
    title: 'This is gone, or hidden from you',
    whatToDo: 'Reload the page. If it stays, ask an admin of this project whether you may see the issue.',
  },
  NOT_CONNECTED: {
    title: 'Salesforce is not connected yet',
    whatToDo: 'Ask a Jira admin to add the API access token in the settings of this app.',
  },
  TOKEN_ENDED: {
    title: 'The API access token has ended',
    whatToDo: 'A Jira admin can replace it in the settings of this app. Links and records are unchanged.',
  },
  TOKEN_REJECTED: {
    title: 'The Connector does not accept the API access token',
    whatToDo:
      'It may have ended, be wrong, or belong to the other region. A Jira admin can test and replace it in the settings of this app.',
  },
  CHANGED_MEANWHILE: {
    title: 'Somebody changed the links in the meantime',
    whatToDo: 'Look at the links as they are now, then decide again. Nothing was changed by you.',
  },
  RUN_UNDER_WAY: {
    title: 'A bulk push is linking records in this project',
    whatToDo:
      'Wait until it is through, or pause it on the project’s Bulk push page. Nothing was changed by you.',
  },
  NEWER_RELEASE: {
    title: 'A newer release of this app wrote this',
    whatToDo: 'Reload the page. If it stays, wait until the update of this app has reached this site.',
  },
  REFUSED: {
    title: 'The Connector refused this',
    whatToDo: 'Nothing was changed. Its reason, if it gave one, is shown below.',
  },
  RATE_LIMITED: {
    title: 'Too many requests at the moment',
    whatToDo: 'Wait a little, then try again.',
  },
  QUOTA_USED_UP: {
    title: 'Jira’s hourly limit for this app is used up, by all its customers together',
    whatToDo: 'Try again after the full hour. Nothing was sent: it could not be checked.',
  },
  CONNECTOR_DOWN: {
    title: 'The Connector cannot be reached',
    whatToDo: 'Try again in a few minutes.',
  },
  ANSWER_UNKNOWN: {
    title: 'The Connector answered in a way this app does not understand',
    whatToDo: 'Nothing was guessed. Tell a Jira admin if this stays.',
  },
  OUTCOME_UNKNOWN: {
    title: 'No clear answer came, so nobody can tell whether it worked',
    whatToDo: 'Look at the current state before you repeat it.',
  },
  PLATFORM_DOWN: {
    title: 'Jira does not answer at the moment',
    whatToDo: 'Try again in a while.',
  },
  UNEXPECTED: {
    title: 'Something went wrong in this app',
    whatToDo: 'Try again. If it stays, give a Jira admin the reference, if one is shown.',
  },
} as const satisfies Record<ErrorCode, Pick<Notice, 'title'> & { readonly whatToDo: string }>;

const unsure: readonly ErrorCode[] = [
  'OUTCOME_UNKNOWN',
  'CHANGED_MEANWHILE',
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'NOT_LET_IN',
];

/** An error in words, with the refuser's own ones quoted. */
export function noticeOfError(error: WireError): Notice {
  const { title } = errorWords[error.code];
  return {
    tone: unsure.includes(error.code) ? 'warning' : 'error',
    title,
    whatToDo: nextStep(error),
    ...asides(error),
  };
}

/** What stays to be said of these beside the time to try again. */
const besidesTime: Partial<Record<ErrorCode, string>> = {
  QUOTA_USED_UP: 'Nothing was sent: it could not be checked.',
};

/** The next step after an error; where the other side has named a time, that is until when to wait. */
export function nextStep({ code, retryAfterSeconds: seconds }: WireError): string {
  if (seconds === undefined) return errorWords[code].whatToDo;
  return [`Try again ${afterSeconds(seconds)}.`, besidesTime[code]].filter(Boolean).join(' ');
}

/** Refusals that are the asker's to mend are not in the log (src/entry/refuse.ts): a reference to them leads nowhere. */
const unlogged: readonly ErrorCode[] = [
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'NOT_CONNECTED',
  'TOKEN_ENDED',
  'CHANGED_MEANWHILE',
  'RUN_UNDER_WAY',
];

/** What an error adds to any words about it: the other side's own ones, and the reference. */
export function asides(error: WireError | null): Pick<Notice, 'quote' | 'reference'> {
  if (error === null) return {};
  const from = error.by === 'jira' ? 'Jira' : 'the Connector';
  return {
    ...(error.detail ? { quote: { from, text: error.detail } } : {}),
    ...(error.reference && !unlogged.includes(error.code) ? { reference: error.reference } : {}),
  };
}
