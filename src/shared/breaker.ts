import type { ErrorCode, Source } from '../contract/errors';
import { inARun } from './consequence';

/** So many troubles in a row, or refusals in the same words, and the run pauses by itself. */
export const tooManyTroubles = 10;

/** What came one after the other lately. */
export interface Breaker {
  readonly troubles: number;
  readonly refusals: number;
  readonly words: string | null;
}

export const closedBreaker: Breaker = { troubles: 0, refusals: 0, words: null };

/** How one item ended, as far as the breaker looks at it; a code of null is a yes. */
export interface AnswerOnItem {
  readonly code: ErrorCode | null;
  readonly detail: string | null;
  readonly source: Source;
}

/**
 * Takes note of one answer. Refusals count only while they are the same to the letter: a connection that may not modify
 * Salesforce says the same no to everything, while one item's own trouble has its own words or another's between.
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
