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

/** The last push of a link in a few words. */
export function lastPushLine(mark: PushMark | null): string {
  return mark ? `${lastPushWords[mark.outcome]} ${ago(mark.at)}` : 'Not pushed from this app yet';
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
    whatToDo: `The link stands. ${nextStep(result.error)}`,
    ...asides(result.error),
  };
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
