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

/** The last push of a link in a few words. In doubt nobody can say that there was none. */
export function lastPushLine(mark: PushMark | null, isInDoubt = false): string {
  if (mark) return `${lastPushWords[mark.outcome]} ${ago(mark.at)}`;
  return isInDoubt ? 'Last push not known' : 'Not pushed from this app yet';
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

/** Beside a push that was not sent may stand that of the push before, which nobody knows. */
const notCarriedOut = 'This push was not carried out; the link stands.';

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
      : kept(error, notCarriedOut),
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
function kept(error: WireError, stands = 'The link stands.'): Partial<Notice> {
  return {
    title: `Not pushed: ${lowerFirst(wordsOf(error).title)}`,
    whatToDo: `${stands} ${nextStep(error)}`,
  };
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
