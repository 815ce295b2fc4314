import type { HeldLink } from '../contract/links/link';
import { AppError } from '../shared/app-error';
import type { linksContract, UnlinkResult } from '../contract/links/questions';
import type { QuestionOf } from '../contract/procedure';
import { nothingSeenGone, otherChanges, unlinkOutcome } from './model/unlink-outcome';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueCaller, IssueVerb } from '../ports/caller';
import type { ConnectionNeeds } from '../connections/open-connection';
import type { Connected } from '../connections/open-connector';
import { openForIssue, throwIfMoved } from './open-for-issue';
import { throwIfNotDone, tryChange } from './try-change';
import { tryReadLinks } from './try-read-links';

type UnlinkNeeds = AnswerNeeds & Pick<Ports, 'issues' | 'linksBeingMade' | 'log'>;
type Question = QuestionOf<typeof linksContract.unlinkRecord>;

/**
 * Unlinks one record and shows what a fresh read finds. The published API has no delete: the issue's links are read,
 * the rest is sent as the whole list, and the result is read again. A link that a colleague made after the person's
 * page was painted is in the fresh list and stays. One made elsewhere between read and replace would be lost, and
 * nothing could show it.
 * @throws AppError nothing was changed: NOT_CONNECTED, TOKEN_ENDED, TOKEN_REJECTED, REFUSED, RATE_LIMITED,
 *                  CONNECTOR_DOWN, ANSWER_UNKNOWN, CHANGED_MEANWHILE (its lock is held), RUN_UNDER_WAY (a bulk push is
 *                  linking in this project), PLATFORM_DOWN
 */
export function unlinkRecord(
  ports: ConnectionNeeds & UnlinkNeeds & Pick<Ports, 'locks'>,
): IssueVerb<typeof linksContract.unlinkRecord> {
  return async (caller, question) => {
    const { accountId, issueId } = caller;
    const connected = await openForIssue(ports, caller);
    return connected.use((used) =>
      ports.locks.hold(issueId, () => unlinkInTurn(ports, used, caller, question), accountId),
    );
  };
}

async function unlinkInTurn(
  ports: UnlinkNeeds,
  connected: Connected,
  caller: IssueCaller,
  question: Question,
): Promise<UnlinkResult> {
  const { issueId } = caller;
  const { recordId: target, seen } = question;
  const issue = await ports.issues.get('user', issueId);
  throwIfMoved(caller, issue);
  // A link that a run makes between this read and this replace would be lost. The run waits for the issue's lock, and
  // this is asked with the lock held. So one of the two always sees the other.
  if (await ports.linksBeingMade(issue.projectId)) throw new AppError('RUN_UNDER_WAY');
  const before = await connected.connector.readLinks(issueId);
  const rest = before.filter(({ record }) => record.id !== target);
  if (rest.length === before.length) {
    const reads = { target, before: idsOf(before), after: idsOf(before) };
    const links = await answerLinks(ports, connected, issue, before);
    return { links, outcome: 'alreadyGone', ...otherChanges(reads, seen) };
  }

  const answered = await tryChange(() => connected.connector.replaceLinks(issueId, rest));
  const after = await tryReadLinks(ports, connected, issueId);
  const reads = { target, before: idsOf(before), after: after && idsOf(after) };
  const outcome = unlinkOutcome(answered.said, reads);
  if (outcome !== 'lastLinkStays' && nothingSeenGone(reads)) throwIfNotDone(answered, after !== null);
  return {
    links: after && (await answerLinks(ports, connected, issue, after)),
    outcome,
    ...otherChanges(reads, seen),
  };
}

function idsOf(links: readonly HeldLink[]): string[] {
  return links.map(({ record }) => record.id);
}
