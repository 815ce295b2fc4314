import * as z from 'zod/mini';
import type { Answers } from '../../../src/contract/setup/answers';
import { fittingAnswers } from '../../../src/contract/setup/fitting-answers';
import { secretIn } from '../../../src/contract/setup/secret-in-answers';
import { typedShape } from './typed-shape';

const draftShape = z.partial(typedShape);

const keyOf = (connectionId: string | null): string => `salesforce-set-up-${connectionId ?? 'none'}`;

/**
 * Remembers in this browser what was typed for a connection; whether it does. The bundle asks for no secret; while something
 * that looks like one stands in a field, what was typed before stays remembered.
 */
export function keepDraft(connectionId: string | null, answers: Answers): boolean {
  if (secretIn(answers) !== null) return false;
  try {
    localStorage.setItem(keyOf(connectionId), JSON.stringify(answers));
    return true;
  } catch {
    // Storage is closed to frames in some browsers, or full.
    return false;
  }
}

/** What was typed for a connection and not kept yet; null for nothing. Of what another release wrote, what still fits. */
export function keptDraft(connectionId: string | null): ReturnType<typeof fittingAnswers> | null {
  try {
    const kept = localStorage.getItem(keyOf(connectionId));
    return kept === null ? null : fittingAnswers(JSON.parse(kept), draftShape);
  } catch {
    return null;
  }
}

/** Forgets it: it is kept with the connection. */
export function forgetDraft(connectionId: string | null): void {
  try {
    localStorage.removeItem(keyOf(connectionId));
  } catch {
    // What cannot be reached was never kept.
  }
}
