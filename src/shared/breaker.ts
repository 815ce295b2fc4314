import type { ErrorCode, Source } from '../contract/errors';
import { inARun } from './consequence';

/** After this many troubles in a row, or refusals in the same words, the run pauses by itself. */
export const tooManyTroubles = 10;

/** What came in a row lately. */
export interface Breaker {
  readonly troubles: number;
  readonly refusals: number;
  readonly words: string | null;
}

export const closedBreaker: Breaker = { troubles: 0, refusals: 0, words: null };

/** The end of one item, as far as the breaker needs it. A code of null is a yes. */
export interface AnswerOnItem {
  readonly code: ErrorCode | null;
  readonly detail: string | null;
  readonly source: Source;
}

/**
 * Counts one answer. Refusals count only while their words are identical: a connection that may not modify Salesforce
 * refuses everything in the same words, while trouble of single items has words of its own, or other answers in
 * between.
 */
export function noted(breaker: Breaker, { code, detail }: Omit<AnswerOnItem, 'source'>): Breaker {
  if (code !== null && inARun[code] === 'counts') return { ...breaker, troubles: breaker.troubles + 1 };
  if (code !== 'REFUSED') return closedBreaker;
  const same = breaker.refusals > 0 && breaker.words === detail;
  return { troubles: 0, refusals: same ? breaker.refusals + 1 : 1, words: detail };
}

/** Why the run should pause now; null while it may go on. */
export function tripped(breaker: Breaker, despite: boolean): 'inARow' | 'sameRefusal' | null {
  if (breaker.troubles >= tooManyTroubles) return 'inARow';
  return breaker.refusals >= tooManyTroubles && !despite ? 'sameRefusal' : null;
}
