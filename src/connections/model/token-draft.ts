import type { FieldProblem } from '../../contract/errors';
import { AppError } from '../../shared/app-error';
import type { Secret } from '../../shared/secret';
import type { TokenFacts } from './connection';
import { readPastedToken } from './pasted-token';
import { endOfDay, isOver } from './token-end';
import { policyProblem } from './token-policy';

/** A pasted token that may be checked, with its end: its own counts before the day an admin named. */
export interface ReadyToken extends Pick<TokenFacts, 'last4' | 'ends'> {
  readonly token: Secret;
}

/**
 * Reads a token that is to be kept beside the one in use.
 * @throws AppError INVALID_INPUT naming every field that does not fit
 */
export function readTokenDraft(
  { token: pasted, endsOn }: { readonly token: string; readonly endsOn: string | null },
  longestDays: number | null,
  now: Date,
): ReadyToken {
  const read = readPastedToken(pasted, now);
  const endsByDay = endsOn === null ? null : endOfDay(endsOn);
  const ownEnd = read.ok ? read.endsAt : null;
  const isPast = ownEnd === null && endsByDay !== null && isOver(endsByDay, now);
  const problems: { field: string; problem: FieldProblem }[] = [];
  if (!read.ok) problems.push({ field: 'token', problem: read.problem });
  if (isPast) problems.push({ field: 'endsOn', problem: 'endAlreadyPast' });
  const ends = endsOf(ownEnd, endsByDay);
  const broken = problems.length === 0 ? policyProblem(ends, longestDays, now) : null;
  if (broken) problems.push(broken);
  if (!read.ok || problems.length > 0) throw new AppError('INVALID_INPUT', { fields: problems });
  return { token: read.token, last4: read.last4, ends };
}

/** The end of a token: its own, else the last day an admin named. */
export function endsOf(ownEnd: string | null, endsByDay: string | null): TokenFacts['ends'] {
  if (ownEnd !== null) return { at: ownEnd, from: 'token' };
  return endsByDay === null ? null : { at: endsByDay, from: 'person' };
}
