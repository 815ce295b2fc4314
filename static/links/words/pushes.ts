import type { WireError } from '../../../src/contract/errors';
import type { PushMark, PushResult } from '../../../src/contract/links/link';
import { asides, nextStep } from '../../shared/words/errors';
import { lowerFirst, upperFirst } from '../../shared/words/letters';
import { toned, type Notice } from '../../shared/words/notice';
import { answeredBadly, refusalClause, refusalFix, withBindings } from '../../shared/words/sources';
import { ago } from '../../shared/words/time';
import { wordsOf } from '../../shared/words/words-of';
import { lastPush, notPushed, pushOutcomes, pushSum } from '../messages/en.yml';

/** The last push of a link in a few words. In doubt nobody can say that there was none. */
export function lastPushLine(mark: PushMark | null, isInDoubt = false): string {
  if (mark) return lastPush[mark.outcome]({ ago: ago(mark.at) });
  return isInDoubt ? lastPush.notKnown : lastPush.never;
}

const tones = {
  pushed: 'success',
  refused: 'error',
  failed: 'error',
  unknown: 'warning',
  skipped: 'info',
  notSent: 'warning',
} as const satisfies Record<PushResult['outcome'], Notice['tone']>;

/** How one push ended, in words. */
export function noticeOfPush({ outcome, error }: PushResult): Notice {
  const words = toned(tones[outcome], pushOutcomes[outcome]);
  if (error === null) return words;
  return { ...words, ...sayings[outcome](error), ...asides(error) };
}

type Saying = (error: WireError) => Partial<Notice>;

/** What else is said of a push by what stood in its way. */
const sayings = {
  pushed: () => ({}),
  skipped: () => ({}),
  refused: (error) => refusedFor(error, pushOutcomes.refused.title, notPushed.thenPushAgain),
  failed: (error) => kept(error, notPushed.stands),
  unknown: ({ by, status }) =>
    status === undefined
      ? {}
      : { whatToDo: notPushed.badAnswer({ what: upperFirst(answeredBadly(by, status)) }) },
  // Beside a push that was not sent may stand that of the push before, which nobody knows.
  notSent: (error) =>
    error.code === 'REFUSED'
      ? refusedFor(error, notPushed.refusedBefore, notPushed.thenPushThis)
      : kept(error, notPushed.notCarriedOut),
} as const satisfies Record<PushResult['outcome'], Saying>;

type WithFix = (given: { readonly fix: string }) => string;

/** A no: whose it is, and what to put right. Where the link itself is not found, nothing is said of its standing. */
function refusedFor(error: WireError, plain: string, then: WithFix): Partial<Notice> {
  const { by, status = 0, detail } = error;
  const isPlain = by !== 'jira' && ![401, 404, 502].includes(status);
  const fix = refusalFix(error, detail !== undefined);
  const way = by === 'jira' ? fix : then({ fix: fix.replace(/\.$/, '') });
  return {
    title: isPlain ? plain : notPushed.because({ reason: refusalClause(error) }),
    whatToDo: status === 404 ? way : withBindings(`${notPushed.stands} ${way}`, error),
  };
}

/** Not done, or not sent: what happened instead, and until when to wait. */
function kept(error: WireError, stands: string): Partial<Notice> {
  return {
    title: notPushed.because({ reason: lowerFirst(wordsOf(error).title) }),
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
  return more > 0 ? pushSum.andMore({ names: first, count: more }) : first;
}

/** What happened to them, with the other side's own words. */
export function toldTogether({ title, quote }: Notice): string {
  return quote ? pushSum.quoting({ what: title, quote: quote.text }) : title;
}

const summaryOrder = [
  'pushed',
  'refused',
  'failed',
  'unknown',
  'skipped',
  'notSent',
] as const satisfies readonly PushResult['outcome'][];

/** How several pushes ended: a count per outcome, and never greener than the worst. */
export function noticeOfPushes(results: readonly PushResult[]): Notice {
  const count = (outcome: PushResult['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const parts = summaryOrder.filter((outcome) => count(outcome) > 0);
  const trouble = results.length - count('pushed') - count('skipped');
  const title = parts.map((outcome) => pushSum[outcome]({ count: count(outcome) })).join(', ');
  if (trouble > 0) return { tone: 'warning', title, whatToDo: pushSum.below };
  return { tone: count('pushed') > 0 ? 'success' : 'info', title: title || pushSum.nothing };
}
