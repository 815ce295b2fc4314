import type { WireError } from '../../../src/contract/errors';
import type { PushMark, PushResult } from '../../../src/contract/link';
import { asides, nextStep } from './errors';
import { lowerFirst, upperFirst } from './letters';
import type { Notice } from './notice';
import { answeredBadly, refusalClause, refusalFix } from './sources';
import { ago } from './time';
import { wordsOf } from './words-of';

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

const afterDoubt = 'Look at the record in Salesforce; pushing again sends the same fields once more.';

const outcomes = {
  pushed: { tone: 'success', title: 'Pushed to Salesforce' },
  refused: {
    tone: 'error',
    title: 'Not pushed: the Connector refused',
  },
  failed: { tone: 'error', title: 'Not pushed', whatToDo: 'The link stands. Push again in a few minutes.' },
  unknown: {
    tone: 'warning',
    title: 'Push sent, but its result is unknown',
    whatToDo: `No clear answer came: it may have arrived. ${afterDoubt}`,
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

/** How one push ended, in words. */
export function noticeOfPush({ outcome, error }: PushResult): Notice {
  const words: Notice = outcomes[outcome];
  if (error === null) return words;
  return { ...words, ...sayings[outcome](error), ...asides(error) };
}

type Saying = (error: WireError) => Partial<Notice>;

/** What else is said of a push by what stood in its way. */
const sayings = {
  pushed: () => ({}),
  skipped: () => ({}),
  refused: (error) => refusedFor(error, 'refused', 'then push again.'),
  failed: (error) => kept(error),
  unknown: ({ by, status }) =>
    status === undefined
      ? {}
      : {
          whatToDo: `${upperFirst(answeredBadly(by, status))}: the push may have arrived all the same. ${afterDoubt}`,
        },
  notSent: (error) =>
    error.code === 'REFUSED'
      ? refusedFor(error, 'refused the ones before', 'then push this one.')
      : kept(error),
} as const satisfies Record<PushResult['outcome'], Saying>;

/** A no: whose it is, and what to put right. Where the link itself is not found, nothing is said of its standing. */
function refusedFor(error: WireError, refused: string, then: string): Partial<Notice> {
  const isPlain = error.by !== 'jira' && ![401, 404, 502].includes(error.status ?? 0);
  const stands = error.status === 404 ? '' : 'The link stands. ';
  const fix = refusalFix(error, error.detail !== undefined);
  return {
    title: `Not pushed: ${isPlain ? `the Connector ${refused}` : refusalClause(error)}`,
    whatToDo: error.by === 'jira' ? `${stands}${fix}` : `${stands}${fix.replace(/\.$/, '')}, ${then}`,
  };
}

/** Not done, or not sent: what happened instead, and until when to wait. */
function kept(error: WireError): Partial<Notice> {
  return {
    title: `Not pushed: ${lowerFirst(wordsOf(error).title)}`,
    whatToDo: `The link stands. ${nextStep(error)}`,
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
