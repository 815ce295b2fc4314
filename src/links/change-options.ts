import type { HeldLink } from '../contract/links/link';
import type { OptionsResult, linksContract } from '../contract/links/questions';
import type { QuestionOf } from '../contract/procedure';
import { AppError } from '../shared/app-error';
import { sameOptions } from './model/same-options';
import type { Ports } from '../ports/ports';
import { answerLinks, type AnswerNeeds } from './answer-links';
import type { IssueCaller, IssueVerb } from '../ports/caller';
import type { ConnectionNeeds } from '../connections/open-connection';
import type { Connected } from '../connections/open-connector';
import { openForIssue, throwIfMoved } from './open-for-issue';
import { throwIfNotDone, tryChange } from './try-change';
import { tryReadLinks } from './try-read-links';

type ChangeNeeds = AnswerNeeds & Pick<Ports, 'issues' | 'log'>;
type Change = QuestionOf<typeof linksContract.changeOptions>;

/**
 * Changes a link's options, unless they are no longer those the person saw. A fresh read shows the result. Nothing is
 * sent where they are already as wished.
 * @throws AppError nothing was changed: CHANGED_MEANWHILE, NOT_CONNECTED, TOKEN_ENDED, TOKEN_REJECTED, REFUSED,
 *                  RATE_LIMITED, CONNECTOR_DOWN, ANSWER_UNKNOWN, PLATFORM_DOWN
 */
export function changeOptions(
  ports: ConnectionNeeds & ChangeNeeds & Pick<Ports, 'locks'>,
): IssueVerb<typeof linksContract.changeOptions> {
  return async (caller, change) => {
    const { accountId, issueId } = caller;
    const connected = await openForIssue(ports, caller);
    return connected.use((used) =>
      ports.locks.hold(issueId, () => changeInTurn(ports, used, caller, change), accountId),
    );
  };
}

async function changeInTurn(
  ports: ChangeNeeds,
  connected: Connected,
  caller: IssueCaller,
  change: Change,
): Promise<OptionsResult> {
  const { issueId } = caller;
  const { recordId, seen, wished } = change;
  const [issue, before] = await Promise.all([
    ports.issues.get('user', issueId),
    connected.connector.readLinks(issueId),
  ]);
  throwIfMoved(caller, issue);
  const answer = async (
    held: readonly HeldLink[],
    outcome: OptionsResult['outcome'],
  ): Promise<OptionsResult> => ({
    links: await answerLinks(ports, connected, issue, held),
    outcome,
  });

  const found = linkOf(before, recordId);
  if (found && sameOptions(found.options, wished)) return answer(before, 'changed');
  if (!found || !sameOptions(found.options, seen)) throw new AppError('CHANGED_MEANWHILE');

  const update = { record: found.record, options: wished };
  const answered = await tryChange(() => connected.connector.link(issueId, update, 'update'));
  const after = await tryReadLinks(ports, connected, issueId);
  const now = after && linkOf(after, recordId);
  if (after && now && sameOptions(now.options, wished)) return answer(after, 'changed');
  throwIfNotDone(answered, true);
  if (after === null) return { links: null, outcome: 'notConfirmed' };
  return answer(after, now && answered.said === 'yes' ? 'keptOther' : 'notConfirmed');
}

function linkOf(links: readonly HeldLink[], recordId: string): HeldLink | undefined {
  return links.find(({ record }) => record.id === recordId);
}
