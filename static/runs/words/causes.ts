import type { Source } from '../../../src/contract/errors';
import type { Cause } from '../../../src/contract/runs/run-view';
import { upperFirst } from '../../shared/words/letters';
import { answeredBadly, clauseOf, refusalClause, refusalFix, type Trouble } from '../../shared/words/sources';
import { causeCases, causeCounts, causeList, causes } from '../messages/en.yml';

/** What a cause means, who can mend it, and how. */
interface CauseWords {
  readonly title: string;
  readonly fix: string;
}

/** A cause as it is told: its code, whose it was, and whether the other side's own words are quoted with it. */
interface ToldCause extends Trouble {
  readonly isQuoted?: boolean;
}

/** Why some items did not simply work, whose doing that was, who can mend it, and how. */
export function wordsOfCause(cause: ToldCause): CauseWords {
  const { code, by, status, isQuoted = false } = cause;
  const words: CauseWords = causes[code];
  if (code === 'REFUSED') return refusedWords({ by, status }, isQuoted);
  if (code === 'NOT_FOUND' && by === 'connector') return { ...words, title: causeCases.notFound };
  if (code === 'OUTCOME_UNKNOWN' && status !== undefined) {
    return { ...words, title: causeCases.maybeSent({ what: answeredBadly(by, status) }) };
  }
  if (code === 'CONNECTOR_DOWN' && by === 'app') return causeCases.noTime;
  const clause = clauseOf(cause);
  return clause === null ? words : { ...words, title: upperFirst(clause) };
}

const particular: readonly (number | undefined)[] = [401, 404, 502];

function refusedWords({ by, status }: Source, isQuoted: boolean): CauseWords {
  if (by === 'jira') return causeCases.refusedByJira;
  const words = causes.REFUSED;
  const fix = causeCases.thenRetry({ fix: refusalFix({ by, status }, isQuoted).replace(/\.$/, '') });
  if (particular.includes(status)) return { title: upperFirst(refusalClause({ by, status })), fix };
  return isQuoted ? words : { ...words, fix };
}

/** The button that sends the items of a cause once more: all of them, or those no later run has settled. */
export function repeatTheseLabel(what: 'retry' | 'pushAgain', stands: number, count: number): string {
  if (stands === count) return causeList[what];
  const some = what === 'retry' ? causeList.retrySome : causeList.pushSomeAgain;
  return some({ count: stands });
}

/** "12 items refused". */
export function causeCount({ count, outcome }: Pick<Cause, 'count' | 'outcome'>): string {
  return causeCounts[outcome]({ count });
}
