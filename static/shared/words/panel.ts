import type { WireError } from '../../../src/contract/errors';
import { noticeOfError } from './errors';
import type { Notice } from './notice';
import { counted } from './time';

/** The words of the issue panel. */
export const panelWords = {
  reading: 'Reading the links of this issue',
  linkButton: 'Link to Salesforce',
  push: 'Push',
  pushAll: 'Push all',
  options: 'Options',
  saveOptions: 'Save options',
  unlink: 'Unlink',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  openSettings: 'Open settings',
  links: 'Linked Salesforce records',
  none: 'No Salesforce records are linked to this issue yet.',
  readOnly: {
    tone: 'info',
    title: 'You can look, but not change anything here',
    whatToDo: 'Linking and pushing need the permission to edit this issue. Ask an admin of this project.',
  },
  onlyViewed:
    'Push all: all links are view only. Switch View only off in Options of those that should be pushed.',
  viewOnly: 'View only: to push, switch it off in Options.',
  draftKept: 'What you typed is kept: choose Link to Salesforce to go on with it.',
  notConnectedAdmin: 'Add the API access token of the Connector in the settings of this app.',
  tokenAdmin: 'Test and replace it in the settings of this app. Links and records are unchanged.',
} as const;

/** Said where the links on the page could not be read again, with the reason where it is known. */
export function linksInDoubt(error: WireError | null): Notice {
  const title = 'The links shown may be out of date';
  const plain = 'They could not be read again after the last action.';
  if (error === null) return { tone: 'warning', title, whatToDo: plain };
  const { title: reason, whatToDo, ...asides } = noticeOfError(error);
  return { ...asides, tone: 'warning', title, whatToDo: `${reason}. ${whatToDo ?? ''}`.trim() };
}

/** The way to a record, with the host it leads to: somebody may have pasted another one than the reader expects. */
export function openRecordAt(url: string): string {
  return `Open in Salesforce: ${new URL(url).host}`;
}

/** Says that what is shown was remembered, and from when. */
export function rememberedLine(age: string, checking: boolean): string {
  return checking ? `Last known links, from ${age}. Checking` : `Last known links, from ${age}.`;
}

/** How many links there are more than shown. */
export function showAllLinks(count: number): string {
  return `Show all ${counted(count, 'link')}`;
}

/** Says that the memory holds fewer links than there were. */
export function notRemembered(count: number): string {
  return `${counted(count, 'more link')} not listed here.`;
}

/** What unlinking will do, asked before it is done. */
export function unlinkQuestion(name: string): string {
  return `Unlink ${name}?`;
}

/** What will happen on unlink. */
export const unlinkConsequence =
  'The record stays in Salesforce and the issue stays in Jira; they are no longer pushed or pulled. The other links are kept.';
