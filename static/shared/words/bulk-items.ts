import type { ItemState, ItemView, PlannedAs, SkipReason } from '../../../src/contract/runs/item';
import type { GlyphName } from '../ui/glyph';
import { wordsOfCause } from './bulk-causes';
import { atTime } from './time';

/** A state of an item: its name, what it means, and the sign beside it. */
interface StateWords {
  readonly name: string;
  readonly sign: GlyphName;
}

/** The states of items. Unknown is its own: it is neither failed nor pushed. */
export const stateWords = {
  pushed: { name: 'Pushed', sign: 'success' },
  refused: { name: 'Refused', sign: 'error' },
  failed: { name: 'Failed', sign: 'error' },
  unknown: { name: 'Unknown', sign: 'warning' },
  skipped: { name: 'Skipped', sign: 'none' },
  onTheWay: { name: 'On its way', sign: 'info' },
  waiting: { name: 'Waiting', sign: 'open' },
  notSent: { name: 'Not sent', sign: 'open' },
} as const satisfies Record<ItemState, StateWords>;

/** What each state means, where it is not plain from its name. */
export const stateMeanings = {
  pushed: 'The Connector took it.',
  refused: 'The Connector or Salesforce said no.',
  failed: 'It did not work, and nothing was changed by it.',
  unknown:
    'It may have been sent, and no answer came: it may have arrived or not. It is sent again only when you say so.',
  skipped: 'It was not sent, for the reason shown.',
  onTheWay: 'It is being sent, or next in line.',
  waiting: 'Its turn comes later, or it waits for somebody who may push it.',
  notSent: 'The run ended before its turn came.',
} as const satisfies Record<ItemState, string>;

/** What a preview means to do. */
export const plannedWords = {
  push: 'Will push',
  linkAndPush: 'Will link and push',
  skip: 'Skipped',
} as const satisfies Record<PlannedAs, string>;

/** Why an item is skipped, and what to do if it should not be. */
export const skipWords = {
  noLink: {
    name: 'No link',
    why: 'No Salesforce record is linked to these issues.',
    whatToDo: 'Link them on the issue, or push a pasted list: it links first.',
  },
  viewOnly: {
    name: 'View only',
    why: 'These links are view only.',
    whatToDo: 'Switch off View only in the link’s options if they should be pushed.',
  },
  noPermission: {
    name: 'No permission',
    why: 'The person who created this run may not edit these issues.',
    whatToDo: 'Ask an admin of this project, or let somebody who may edit them create a run.',
  },
  otherProject: {
    name: 'Other project',
    why: 'These issues belong to another project.',
    whatToDo: 'Push them from that project’s Bulk push page.',
  },
  duplicate: {
    name: 'Named twice',
    why: 'The same issue and record are in this run already.',
    whatToDo: 'Nothing to do: they are pushed once.',
  },
  unchanged: {
    name: 'Unchanged',
    why: 'These issues have not changed since their last push.',
    whatToDo: 'Create a run without “Only what changed” to push them anyway.',
  },
  gone: {
    name: 'Gone or hidden',
    why: 'These issues were deleted, or are hidden from the person who created this run.',
    whatToDo: 'Check the issue keys, or ask an admin of this project.',
  },
  linksUnknown: {
    name: 'Links not known',
    why: 'The Connector could not tell which records these issues are linked to. That is not the same as having no link.',
    whatToDo: 'Preview again in a few minutes.',
  },
} as const satisfies Record<
  SkipReason,
  { readonly name: string; readonly why: string; readonly whatToDo: string }
>;

/** The words of the list of items. */
export const itemWords = {
  title: 'Items',
  filter: 'Show items',
  all: 'All items',
  soFar: 'Items looked at so far',
  tried: 'What came of them',
  reading: 'Reading the items',
  none: 'No items of this kind.',
  noRecord: 'No record',
  show: 'Show the items',
  again: 'Read again',
  download: 'Download all (CSV)',
} as const;

/** Whether an item's issue and record are linked. */
export const linkedWords = {
  made: 'Linked by this run',
  stood: 'Was linked',
  no: 'Not linked',
  unknown: 'May have been linked',
} as const satisfies Record<NonNullable<ItemView['linked']>, string>;

/** Why an item is not a plain yes, in words; null where nothing is to be said. */
export function itemReason(item: Pick<ItemView, 'skipped' | 'code' | 'by' | 'status'>): string | null {
  const { skipped, code, by, status } = item;
  if (skipped !== null) return skipWords[skipped].name;
  return code === null ? null : wordsOfCause({ code, by, status }).title;
}

/** Said when the items for a file could not be read to the end. */
export const nothingDownloaded = 'The items could not be read to the end, so nothing was downloaded';

/** "As they stood at 19:08.": a list of items is not kept up to date. */
export function asTheyStood(at: string): string {
  return `As they stood at ${atTime(at)}.`;
}
