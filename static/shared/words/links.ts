import type { LinkOptions, SalesforceRecord } from '../../../src/contract/link';
import type { LinkResult, OptionsResult, UnlinkResult } from '../../../src/contract/panel';
import type { Notice } from './notice';
import { noticeOfPushes } from './pushes';
import { counted } from './time';

/** A record as people read it: its object and its id. */
export function recordName({ object, id }: SalesforceRecord): string {
  return `${object} ${id}`;
}

/** The options in words. */
export const optionWords = {
  viewOnly: { label: 'View only', hint: 'Nothing is pushed or pulled, by hand or automatically.' },
  autoPush: { label: 'Auto push', hint: 'Changes in Jira are sent to the record.' },
  autoPull: { label: 'Auto pull', hint: 'Changes of the record are taken over into Jira.' },
} as const satisfies Record<keyof LinkOptions, { label: string; hint: string }>;

/** Said in the open editor where somebody else has changed the options meanwhile. */
export function optionsNow(options: LinkOptions): Notice {
  const on = optionNames.filter((name) => options[name]).map((name) => optionWords[name].label);
  return {
    tone: 'warning',
    title: 'These options were changed elsewhere meanwhile',
    whatToDo: `Switched on now: ${on.length === 0 ? 'none' : on.join(', ')}. Saving replaces them by what is chosen below.`,
  };
}

const optionNames = ['viewOnly', 'autoPush', 'autoPull'] as const satisfies readonly (keyof LinkOptions)[];

/** Why an automatic option is off. */
export const viewOnlyWins = 'Off, because View only is on.';

/** What came of changed options. */
export const optionsOutcomes = {
  changed: { tone: 'success', title: 'Options changed' },
  keptOther: {
    tone: 'warning',
    title: 'The Connector kept other options than you chose',
    whatToDo:
      'Its presets may fix them. What is shown now is what it holds. A Jira admin can change the presets in the Connector.',
  },
  notConfirmed: {
    tone: 'warning',
    title: 'Options sent, but not confirmed',
    whatToDo: 'No fresh look has shown the change. Look at the links again before you repeat it.',
  },
} as const satisfies Record<OptionsResult['outcome'], Notice>;

const unlinkOutcomes = {
  unlinked: { tone: 'success', title: 'Unlinked' },
  alreadyGone: { tone: 'info', title: 'This link was already gone' },
  stillLinked: {
    tone: 'warning',
    title: 'Still linked',
    whatToDo:
      'A fresh look still shows the link. Try again, or unlink it in the Connector’s own section on this issue.',
  },
  lastLinkStays: {
    tone: 'warning',
    title: 'Still linked: the last link of an issue stays',
    whatToDo:
      'The Connector’s interface for apps does not remove it. Unlink it in the Connector’s own section on this issue.',
  },
  notConfirmed: {
    tone: 'warning',
    title: 'Unlinking sent, but not confirmed',
    whatToDo: 'The links could not be read again. Try again to see what the Connector holds.',
  },
} as const satisfies Record<UnlinkResult['outcome'], Notice>;

/** What came of an unlink, and whether anything else changed in the meantime. */
export function noticeOfUnlink(name: string, result: UnlinkResult): Notice {
  const words: Notice = unlinkOutcomes[result.outcome];
  const others = [
    result.appeared.length > 0 ? `${counted(result.appeared.length, 'link')} added by others` : '',
    result.vanished.length > 0 ? `${counted(result.vanished.length, 'link')} removed by others` : '',
  ].filter((text) => text !== '');
  const meanwhile = others.length > 0 ? `In the meantime: ${others.join(', ')}.` : '';
  const whatToDo = [words.whatToDo, meanwhile].filter(Boolean).join(' ');
  return { ...words, title: `${words.title}: ${name}`, ...(whatToDo ? { whatToDo } : {}) };
}

const linkedWords = [
  ['linked', 'linked'],
  ['alreadyLinked', 'already linked'],
  ['notConfirmed', 'sent, but not confirmed'],
] as const satisfies readonly (readonly [LinkResult['items'][number]['linked'], string])[];

/** What came of linking, as a count per outcome, and of the pushes that went with it. */
export function noticeOfLinking({ items }: LinkResult): Notice {
  const count = (linked: string): number => items.filter((item) => item.linked === linked).length;
  const parts = linkedWords.filter(([linked]) => count(linked) > 0);
  const title = parts.map(([linked, words]) => `${counted(count(linked), 'record')} ${words}`).join(', ');
  if (count('notConfirmed') > 0) {
    return { tone: 'warning', title, whatToDo: 'Look at the links again before you repeat it.' };
  }
  const tone = count('linked') > 0 ? 'success' : 'info';
  const pushes = items.flatMap((item) => item.push ?? []);
  if (pushes.length === 0) return { tone, title };
  const pushed = noticeOfPushes(pushes);
  const whatToDo = [`Push: ${pushed.title}.`, pushed.whatToDo].filter(Boolean).join(' ');
  return { tone: pushed.tone, title, whatToDo };
}
