import type { ErrorCode } from '../../../src/contract/errors';
import type { Notice } from './notice';

/** What is said of an error: what happened, and the next step. */
export interface Words extends Pick<Notice, 'title'> {
  readonly whatToDo: string;
}

/** What a code means to a person, and the next step, whoever caused it. "Try again" is said only where it can help. */
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
    whatToDo: 'Nothing was changed.',
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
    whatToDo: 'No connection came about, or no answer came. Try again in a few minutes.',
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
    title: 'Jira, or the platform this app runs on, does not answer at the moment',
    whatToDo: 'Try again in a while.',
  },
  UNEXPECTED: {
    title: 'Something went wrong in this app',
    whatToDo: 'Try again. If it stays, give a Jira admin the reference, if one is shown.',
  },
} as const satisfies Record<ErrorCode, Words>;
