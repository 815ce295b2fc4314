import type { SalesforceRecord } from '../../../src/contract/link';
import { recordName } from './links';
import type { Notice } from './notice';
import { counted } from './time';

/** The buttons of a link that is gone. */
export const goneWords = {
  linkAgain: 'Link again',
  dismiss: 'Dismiss',
  isNew: 'Linked elsewhere meanwhile',
} as const;

/** Said in the place of a link that somebody else removed; `notDone` is what therefore did not happen. */
export function linkGone(record: SalesforceRecord, notDone = ''): Notice {
  return {
    tone: 'warning',
    title: `No longer linked: ${recordName(record)} was unlinked elsewhere meanwhile`,
    whatToDo: `${notDone} Link it again if it should be linked, or dismiss this.`.trim(),
  };
}

/** What an action did not do to a link that was gone. */
export const notDone = {
  push: 'Nothing was pushed.',
  change: 'Its options were not changed.',
} as const;

/** Said once of the links that others made while the panel was open. */
export function linksCame(count: number): string {
  return `${counted(count, 'link')} added elsewhere meanwhile, at the end of the list.`;
}
