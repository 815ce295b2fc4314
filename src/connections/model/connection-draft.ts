import { isDeepStrictEqual } from 'node:util';
import type { FieldProblem } from '../../contract/errors';
import type { ConnectionDraft } from '../../contract/connections/questions';
import { usuallyAtOnce } from '../../contract/connections/settings-view';
import { AppError } from '../../shared/app-error';
import type { Connection, LiveConnection, TokenFacts } from './connection';
import { endOfDay, isOver } from './token-end';
import { readPastedToken, type PastedToken } from './pasted-token';
import { readSalesforceAddress } from './salesforce-address';
import type { Secret } from '../../shared/secret';
import { endsOf } from './token-draft';
import { policyProblem } from './token-policy';

/** What is stored now. */
export interface Stored {
  readonly connection: LiveConnection;
  readonly token: Secret;
}

/**
 * A draft that can be checked: the connection it would make, and its token. The token is the stored one unless another
 * was pasted.
 */
export interface ReadyDraft
  extends Pick<Connection, 'region' | 'salesforceHost' | 'atOnce'>, Pick<TokenFacts, 'last4' | 'ends'> {
  readonly token: Secret;
}

interface DraftToken extends Pick<ReadyDraft, 'token' | 'last4'> {
  readonly ownEnd: string | null;
}

/** What else counts: the settings that were `kept` when the token was removed, and the policy for tokens that are saved. */
interface DraftGround {
  readonly kept?: Pick<Connection, 'atOnce'> | null;
  readonly longestDays?: number | null;
}

/**
 * Reads what an admin typed, together with what is stored, or with what was kept when the token was removed. An end
 * that the token itself states counts before the day an admin named. The policy is asked about a token that is pasted, and
 * about an end that is changed.
 * @throws AppError INVALID_INPUT naming every field that does not fit
 */
export function readDraft(
  draft: ConnectionDraft,
  stored: Stored | null,
  now: Date,
  { kept = null, longestDays = null }: DraftGround = {},
): ReadyDraft {
  const token = tokenOf(draft, stored, now);
  const address = readSalesforceAddress(draft.salesforceAddress);
  const endsByDay = draft.endsOn === null ? null : endOfDay(draft.endsOn);
  const tellsItself = 'ownEnd' in token && token.ownEnd !== null;
  const dayIsPast = !tellsItself && endsByDay !== null && isOver(endsByDay, now);
  const ends = 'problem' in token ? null : endsOf(token.ownEnd, endsByDay);
  const isNews = draft.token !== undefined || !isDeepStrictEqual(ends, stored?.connection.token.ends);
  const broken = isNews && !('problem' in token) && !dayIsPast ? policyProblem(ends, longestDays, now) : null;
  if ('problem' in token || !address.ok || dayIsPast || broken) {
    throw new AppError('INVALID_INPUT', {
      fields: [
        ...wrong('token', 'problem' in token ? token.problem : null),
        ...wrong('salesforceAddress', address.ok ? null : address.problem),
        ...wrong('endsOn', dayIsPast ? 'endAlreadyPast' : null),
        ...(broken ? [broken] : []),
      ],
    });
  }
  const { token: secret, last4 } = token;
  return {
    token: secret,
    last4,
    region: draft.region,
    salesforceHost: address.host,
    ends,
    atOnce: draft.atOnce ?? (stored?.connection ?? kept)?.atOnce ?? usuallyAtOnce,
  };
}

function tokenOf(
  draft: ConnectionDraft,
  stored: Stored | null,
  now: Date,
): DraftToken | Extract<PastedToken, { ok: false }> {
  if (draft.token !== undefined) {
    const pasted = readPastedToken(draft.token, now);
    return pasted.ok ? { token: pasted.token, last4: pasted.last4, ownEnd: pasted.endsAt } : pasted;
  }
  if (stored === null) return { ok: false, problem: 'tokenEmpty' };
  const { last4, ends } = stored.connection.token;
  return { token: stored.token, last4, ownEnd: ends?.from === 'token' ? ends.at : null };
}

function wrong(field: string, problem: FieldProblem | null): { field: string; problem: FieldProblem }[] {
  return problem === null ? [] : [{ field, problem }];
}
