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
  outOfDate: {
    tone: 'warning',
    title: 'The links shown may be out of date',
    whatToDo: 'They could not be read again after the last action.',
  },
  notConnectedAdmin: 'Add the API access token of the Connector in the settings of this app.',
  tokenAdmin: 'Test and replace it in the settings of this app. Links and records are unchanged.',
} as const;

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
