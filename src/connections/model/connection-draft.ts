import type { FieldProblem } from '../../contract/errors';
import type { ConnectionDraft } from '../../contract/connections/questions';
import { usuallyAtOnce } from '../../contract/connections/settings-view';
import { AppError } from '../../shared/app-error';
import type { Connection, LiveConnection, TokenFacts } from './connection';
import { endOfDay, isOver } from './token-end';
import { readPastedToken, type PastedToken } from './pasted-token';
import { readSalesforceAddress } from './salesforce-address';
import type { Secret } from '../../shared/secret';

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

/**
 * Reads what an admin typed, together with what is stored, or with what was kept when the token was removed. An end
 * that the token itself states counts before the day an admin named.
 * @throws AppError INVALID_INPUT naming every field that does not fit
 */
export function readDraft(
  draft: ConnectionDraft,
  stored: Stored | null,
  now: Date,
  kept: Pick<Connection, 'atOnce'> | null = null,
): ReadyDraft {
  const token = tokenOf(draft, stored, now);
  const address = readSalesforceAddress(draft.salesforceAddress);
  const endsByDay = draft.endsOn === null ? null : endOfDay(draft.endsOn);
  const tellsItself = 'ownEnd' in token && token.ownEnd !== null;
  const dayIsPast = !tellsItself && endsByDay !== null && isOver(endsByDay, now);
  if ('problem' in token || !address.ok || dayIsPast) {
    throw new AppError('INVALID_INPUT', {
      fields: [
        ...wrong('token', 'problem' in token ? token.problem : null),
        ...wrong('salesforceAddress', address.ok ? null : address.problem),
        ...wrong('endsOn', dayIsPast ? 'endAlreadyPast' : null),
      ],
    });
  }
  const { ownEnd, ...rest } = token;
  return {
    ...rest,
    region: draft.region,
    salesforceHost: address.host,
    ends: endsOf(ownEnd, endsByDay),
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

function endsOf(ownEnd: string | null, endsByDay: string | null): TokenFacts['ends'] {
  if (ownEnd !== null) return { at: ownEnd, from: 'token' };
  return endsByDay === null ? null : { at: endsByDay, from: 'person' };
}

function wrong(field: string, problem: FieldProblem | null): { field: string; problem: FieldProblem }[] {
  return problem === null ? [] : [{ field, problem }];
}
