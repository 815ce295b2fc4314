import { answersShape, type Answers } from '../../../src/contract/setup/answers';
import { secretIn } from '../../../src/contract/setup/secret-in-answers';

const keyOf = (connectionId: string | null): string => `salesforce-set-up-${connectionId ?? 'none'}`;

/**
 * Remembers in this browser what was typed for a connection. The bundle asks for no secret; while something that looks like
 * one stands in a field, what was typed before stays remembered.
 */
export function keepDraft(connectionId: string | null, answers: Answers): void {
  if (secretIn(answers) !== null) return;
  try {
    localStorage.setItem(keyOf(connectionId), JSON.stringify(answers));
  } catch {
    // Storage is closed to frames in some browsers, or full: then a closed page loses what was not kept.
  }
}

/** What was typed for a connection and not kept yet; null for nothing, or for what another release wrote. */
export function keptDraft(connectionId: string | null): Answers | null {
  try {
    const kept = answersShape.safeParse(JSON.parse(localStorage.getItem(keyOf(connectionId)) ?? 'null'));
    return kept.success ? kept.data : null;
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
