import type { PushMark, PushResult } from '../../../src/contract/link';
import { asides, errorWords, nextStep } from './errors';
import { lowerFirst } from './letters';
import type { Notice } from './notice';
import { ago } from './time';

const lastPushWords = {
  pushed: 'Pushed',
  refused: 'Push refused',
  failed: 'Push failed',
  unknown: 'Push result unknown',
} as const satisfies Record<PushMark['outcome'], string>;

/** The last push of a link in a few words. In doubt nobody can say that there was none. */
export function lastPushLine(mark: PushMark | null, isInDoubt = false): string {
  if (mark) return `${lastPushWords[mark.outcome]} ${ago(mark.at)}`;
  return isInDoubt ? 'Last push not known' : 'Not pushed from this app yet';
}

const outcomes = {
  pushed: { tone: 'success', title: 'Pushed to Salesforce' },
  refused: {
    tone: 'error',
    title: 'Not pushed: the Connector refused',
    whatToDo: 'The link stands. Put right what is named below, then push again.',
  },
  failed: { tone: 'error', title: 'Not pushed', whatToDo: 'The link stands. Push again in a few minutes.' },
  unknown: {
    tone: 'warning',
    title: 'Push sent, but its result is unknown',
    whatToDo:
      'No clear answer came: it may have arrived. Look at the record in Salesforce; pushing again sends the same fields once more.',
  },
  skipped: {
    tone: 'info',
    title: 'Not pushed: this link is view only',
    whatToDo: 'Switch off View only in Options if it should be pushed.',
  },
  notSent: {
    tone: 'warning',
    title: 'Not pushed: time ran out before it was sent',
    whatToDo: 'The link stands. Push it now.',
  },
} as const satisfies Record<PushResult['outcome'], Notice>;

/** A link whose push was not sent, for the ones before it were all refused in the same words. */
const refusedBefore: Notice = {
  tone: 'warning',
  title: 'Not pushed: the Connector refused the ones before',
  whatToDo: 'The link stands. Put right what is named below, then push again.',
};

/** How one push ended, in words. */
export function noticeOfPush(result: PushResult): Notice {
  const words: Notice = outcomes[result.outcome];
  if (result.error === null) return words;
  if (result.outcome !== 'failed' && result.outcome !== 'notSent')
    return { ...words, ...asides(result.error) };
  if (result.outcome === 'notSent' && result.error.code === 'REFUSED')
    return { ...refusedBefore, ...asides(result.error) };
  const { title } = errorWords[result.error.code];
  return {
    tone: words.tone,
    title: `Not pushed: ${lowerFirst(title)}`,
    whatToDo: `${standsAfter(result)} ${nextStep(result.error)}`,
    ...asides(result.error),
  };
}

/** What a push left behind that was not carried out: beside it may stand that of the push before nobody knows. */
function standsAfter({ outcome }: PushResult): string {
  return outcome === 'notSent' ? 'This push was not carried out; the link stands.' : 'The link stands.';
}

/** Troubled pushes that are told in the same words: the ids of their records, and the words. */
export interface SamePushes {
  readonly recordIds: readonly string[];
  readonly notice: Notice;
}

/** The pushes that neither worked nor were meant to be left out, put together where the same is to be said of them. */
export function troubledPushes(results: readonly PushResult[]): readonly SamePushes[] {
  const groups = new Map<string, { readonly recordIds: string[]; readonly notice: Notice }>();
  for (const result of results) {
    if (result.outcome === 'pushed' || result.outcome === 'skipped') continue;
    const notice = noticeOfPush(result);
    const group = groups.get(toldAs(notice)) ?? { recordIds: [], notice };
    group.recordIds.push(result.recordId);
    groups.set(toldAs(notice), group);
  }
  return [...groups.values()];
}

function toldAs({ title, quote }: Notice): string {
  return `${title} ${quote?.text ?? ''}`;
}

/** So many records are named of those that are told in the same words. */
const namedTogether = 3;

/** The names of some records, the first ones in full. */
export function namedRecords(names: readonly string[]): string {
  const more = names.length - namedTogether;
  const first = names.slice(0, namedTogether).join(', ');
  return more > 0 ? `${first} and ${String(more)} more` : first;
}

/** What happened to them, with the other side's own words. */
export function toldTogether({ title, quote }: Notice): string {
  return quote ? `${title}: “${quote.text}”` : title;
}

const summaryWords = [
  ['pushed', 'pushed'],
  ['refused', 'refused'],
  ['failed', 'failed'],
  ['unknown', 'with unknown result'],
  ['skipped', 'skipped (view only)'],
  ['notSent', 'not sent'],
] as const satisfies readonly (readonly [PushResult['outcome'], string])[];

/** How several pushes ended: a count per outcome, and never greener than the worst. */
export function noticeOfPushes(results: readonly PushResult[]): Notice {
  const count = (outcome: PushResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const parts = summaryWords.filter(([outcome]) => count(outcome) > 0);
  const trouble = results.length - count('pushed') - count('skipped');
  const title = parts.map(([outcome, words]) => `${String(count(outcome))} ${words}`).join(', ');
  if (trouble > 0)
    return { tone: 'warning', title, whatToDo: 'What happened, and what to do, stands below.' };
  return { tone: count('pushed') > 0 ? 'success' : 'info', title: title || 'Nothing to push' };
}
