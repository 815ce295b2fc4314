import type { ConnectionView, TokenView } from '../../../src/contract/connections/settings-view';
import type { EndingJiraToken } from '../../../src/contract/setup/jira-tokens';
import { regions } from '../../shared/messages/en.yml';
import { toned, type Notice } from '../../shared/words/notice';
import { formerUser } from '../../shared/words/people';
import { ago, onDate, onDateAt } from '../../shared/words/time';
import { wordsOf } from '../../shared/words/words-of';
import { ending, facts } from '../messages/en.yml';

/** What is known of a connection and the token in use, as pairs of name and value. */
export function connectionFacts(
  connection: ConnectionView,
  token: TokenView,
): readonly (readonly [string, string])[] {
  const { region, salesforceHost } = connection;
  return [
    ...tokenFacts(token),
    [facts.region, regions[region]],
    [facts.address, salesforceHost ?? facts.noAddress],
    [facts.lastSuccess, successLine(connection)],
    [facts.lastFailure, failureLine(connection)],
  ];
}

/** What is known of one token, as pairs of name and value. */
export function tokenFacts(token: TokenView): readonly (readonly [string, string])[] {
  const { last4, savedBy, savedAt } = token;
  return [
    [facts.token, last4 === '' ? facts.tokenSaved : facts.tokenEnding({ last4 })],
    [facts.savedBy, facts.savedByAt({ who: savedBy ?? formerUser(), when: onDateAt(savedAt) })],
    [facts.ends, endLine(token)],
  ];
}

function successLine({ lastSuccessAt: at }: ConnectionView): string {
  return at ? facts.succeeded({ ago: ago(at), when: onDateAt(at) }) : facts.noSuccess;
}

/** The last failure, and whether it has worked since: an old failure is no news of how it is now. */
function failureLine({ lastFailure, lastSuccessAt }: ConnectionView): string {
  if (lastFailure === null) return facts.noFailure;
  const told = { ago: ago(lastFailure.at), what: wordsOf({ ...lastFailure, reference: '' }).title };
  const hasWorked = lastSuccessAt !== null && lastSuccessAt > lastFailure.at;
  return hasWorked ? facts.failedThenWorked(told) : facts.failed(told);
}

/** When a token ends, as far as anybody knows. */
export function endLine({ endsAt, endsAtFrom, daysLeft }: TokenView): string {
  if (endsAt === null || daysLeft === null) return facts.endUnknown;
  const when = endsAtFrom === 'person' ? onDate(endsAt, 'UTC') : onDateAt(endsAt);
  return daysLeft < 0 ? facts.ended({ when }) : facts.endsAt({ when, days: daysLeft });
}

/**
 * The warning of a token that ends soon or has ended; null while there is time. Where another one is prepared that has
 * not ended, there is nothing to do.
 */
export function endWarning({ daysLeft, warnAtDays }: TokenView, next: TokenView | null): Notice | null {
  if (daysLeft === null || warnAtDays === null) return null;
  const { ended, ends, renew, takesOver } = ending;
  if (next !== null && (next.daysLeft ?? 0) >= 0)
    return toned('info', {
      title: daysLeft < 0 ? ended.title : ends({ days: daysLeft }),
      whatToDo: takesOver,
    });
  if (daysLeft < 0) return { tone: 'error', title: ended.title, whatToDo: ended.whatToDo({ renew }) };
  return toned(warnAtDays <= 1 ? 'error' : 'warning', { title: ends({ days: daysLeft }), whatToDo: renew });
}

/** The warning of a Jira token that Salesforce uses, which ends soon or has ended. */
export function jiraTokenWarning({ label, daysLeft, warnAtDays }: EndingJiraToken): Notice {
  const { jiraToken, jiraTokenEnded, jiraTokenRenew: whatToDo } = ending;
  const title = daysLeft < 0 ? jiraTokenEnded({ label }) : jiraToken({ label, days: daysLeft });
  return toned(warnAtDays <= 1 ? 'error' : 'warning', { title, whatToDo });
}
