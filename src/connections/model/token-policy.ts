import type { FieldProblem } from '../../contract/errors';
import type { TokenFacts } from './connection';
import { endOfDay } from './token-end';

const dayInMs = 86_400_000;

/**
 * What a token breaks of the policy, by the field that can put it right; null where there is no policy or it is kept. A
 * life is counted from now. An end that an admin named may be any time of the last day that is allowed.
 */
export function policyProblem(
  ends: TokenFacts['ends'],
  longestDays: number | null,
  now: Date,
): { readonly field: string; readonly problem: FieldProblem } | null {
  if (longestDays === null) return null;
  if (ends === null) return { field: 'endsOn', problem: 'endUnknown' };
  const latest = new Date(now.getTime() + longestDays * dayInMs).toISOString();
  if (ends.from === 'token')
    return Date.parse(ends.at) > Date.parse(latest) ? { field: 'token', problem: 'tokenLivesTooLong' } : null;
  return Date.parse(ends.at) > Date.parse(endOfDay(latest.slice(0, 10)))
    ? { field: 'endsOn', problem: 'tokenLivesTooLong' }
    : null;
}
