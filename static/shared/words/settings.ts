import type { ErrorCode, WireError } from '../../../src/contract/errors';
import type { Region } from '../../../src/contract/region';
import { noticeOfError } from './errors';
import type { Notice } from './notice';

/** The words of the settings page. */
export const settingsWords = {
  title: 'Salesforce connection',
  intro:
    'This app links Jira issues to Salesforce records and pushes them, through Appfire’s Connector for Salesforce & Jira. It needs an API access token of that Connector.',
  reading: 'Reading the settings',
  noConnection: 'Connect to Salesforce',
  change: 'Change the connection',
  token: 'API access token',
  tokenHint:
    'Kept in secret storage and never shown again. Spaces, line breaks and a leading “JWT” are removed.',
  replaceHint: 'The token in use stays until the new one has passed the test.',
  region: 'Region',
  regionHint: 'Where the Connector keeps its data. It was fixed when the Connector was installed.',
  address: 'Salesforce address',
  addressHint:
    'Optional. Your My Domain address, like https://example.my.salesforce.com. Records can then be opened from Jira.',
  endsOn: 'Token ends on',
  endsOnHint: 'Optional, where the token itself does not tell. You are warned before that day.',
  atOnce: 'Requests at the same time in a bulk push',
  atOnceHint: 'From 1 to 16, usually 4. Fewer is gentler on the Connector and on Salesforce.',
  save: 'Save',
  test: 'Test connection',
  replace: 'Replace token',
  keep: 'Keep the token in use',
  remove: 'Remove token',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  otherRegion: 'Try the other region',
  removeQuestion: 'Remove the token?',
  removeConsequence:
    'Nobody can link or push any more until a new token is saved. Removed with it: who saved it and when, its end, and when it last worked. Kept for the next token: region, Salesforce address and requests at the same time. Links and records stay as they are. The token itself stays valid in the Connector until it ends.',
} as const;

/** The regions by name. */
export const regionWords = {
  global: 'Global / US',
  eu: 'EU',
} as const satisfies Record<Region, string>;

/** Offers the region that took the token. */
export function regionOffer(region: Region): string {
  return `Use ${regionWords[region]} and test again`;
}

/** What trying the other region would send where: that is the admin's to decide. */
export function sentToRegion(region: Region): string {
  return `The token has not been sent to the region ${regionWords[region]}. Trying it there sends the token to the Connector in ${regionPlaces[region]}, once, and nothing else: no issue and no record. Where tokens may be sent can be a matter of data residency.`;
}

const regionPlaces = {
  global: 'the US or elsewhere',
  eu: 'the EU',
} as const satisfies Record<Region, string>;

const ownWords: Partial<Record<ErrorCode, Pick<Notice, 'title' | 'whatToDo'>>> = {
  NOT_ALLOWED: {
    title: 'Only Jira admins can open these settings',
    whatToDo: 'Ask a Jira admin to connect Salesforce or to look after the token.',
  },
  NOT_CONNECTED: {
    title: 'No API access token is saved yet',
    whatToDo: 'Paste one, then test or save it.',
  },
  TOKEN_ENDED: {
    title: 'The API access token has ended',
    whatToDo: 'Create a new one in the Connector and paste it under Replace token.',
  },
  TOKEN_REJECTED: {
    title: 'The Connector does not accept this token',
    whatToDo:
      'It may have ended, be the Salesforce access token of the same dialog, or belong to the other region. Check the region, then copy the REST API token again.',
  },
  OUTCOME_UNKNOWN: {
    title: 'No answer came, so nobody can tell whether it worked',
    whatToDo: 'What is shown as saved was read again just now. If it is not what you expect, repeat it.',
  },
  CHANGED_MEANWHILE: {
    title: 'The connection is being changed just now',
    whatToDo: 'Nothing was changed by you. Try again in half a minute.',
  },
  REFUSED: {
    title: 'The Connector refused to show the links of an issue',
    whatToDo: 'Check that the Connector’s own connection to Salesforce is authorised.',
  },
};

/** An error in words for the admin who can mend it. */
export function settingsNotice(error: WireError): Notice {
  // A token that could not even be sent was refused by nobody.
  const isUnsent = error.code === 'TOKEN_REJECTED' && error.by === 'app';
  return { ...noticeOfError(error), ...(isUnsent ? {} : ownWords[error.code]) };
}

/** What came of saving, testing and removing. */
export const settingsOutcomes = {
  saved: { tone: 'success', title: 'Saved. The connection works' },
  savedUnread: {
    tone: 'warning',
    title: 'Saved. The token is accepted',
    whatToDo: 'The links of the issue that was tried could not be read: the last step says more.',
  },
  notSaved: {
    tone: 'error',
    title: 'Nothing was saved: the test did not pass',
    whatToDo: 'The steps below show where it stopped and what to do.',
  },
  notReplaced: {
    tone: 'error',
    title: 'Nothing was saved: the test did not pass',
    whatToDo: 'What was saved before stays in use. The steps below show where it stopped and what to do.',
  },
  passed: { tone: 'success', title: 'The connection works' },
  passedDraft: {
    tone: 'success',
    title: 'The connection works',
    whatToDo: 'Nothing is saved yet: choose Save to keep it.',
  },
  acceptedUnread: {
    tone: 'warning',
    title: 'The token is accepted',
    whatToDo: 'The links of the issue that was tried could not be read: the last step says more.',
  },
  stopped: {
    tone: 'error',
    title: 'The test did not pass',
    whatToDo: 'The steps below show where it stopped and what to do. Nothing was changed.',
  },
  removed: {
    tone: 'success',
    title: 'The token was removed',
    whatToDo:
      'Region, Salesforce address and requests at the same time are kept: paste a new token to go on with them.',
  },
} as const satisfies Record<string, Notice>;
