import { mostOtherIssues, type searchContract, type WhereLinkedView } from '../contract/records/search';
import { findForProject, type ConnectionNeeds } from '../connections/open-connection';
import type { IssueCaller, IssueVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { asAppError } from '../shared/consequence';
import { inTime } from './search/in-time';

type Needs = ConnectionNeeds & Pick<Ports, 'issues' | 'log' | 'sleep'>;

/** Once Jira has answered, the Connector is waited for so long. */
const besidesMs = 1_000;

/**
 * Says on which issues records are: on this one, as the Connector has it now, and on others, by the mirrors of those that
 * the asking person may see. Both are asked side by side, and where one does not say, what the other said is told. Salesforce
 * is not asked, and nothing is said of the records themselves.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP, REFUSED, NOT_ALLOWED: neither Jira said nor the Connector, and
 *                  nothing is known
 */
export function findWhereLinked(ports: Needs): IssueVerb<typeof searchContract.findWhereLinked> {
  return async (caller, { recordIds }) => {
    const asked = [...new Set(recordIds)];
    const linked = linkedHere(ports, caller, asked);
    const [others] = await Promise.allSettled([otherIssues(ports, caller, asked)]);
    const here = await inTime(ports, linked, besidesMs);
    if (others.status === 'fulfilled') return { here, others: others.value };
    if (here === null) throw others.reason;
    ports.log.trouble('other issues not found', { code: asAppError(others.reason).code }, others.reason);
    return { here, others: null };
  };
}

/**
 * Those that the Connector names as linked to the issue now; null where it did not say. It is asked over the connection of
 * the project in which the page was opened, as linking is.
 */
async function linkedHere(
  ports: Needs,
  { issueId, projectId }: IssueCaller,
  asked: readonly string[],
): Promise<WhereLinkedView['here']> {
  try {
    const project = projectId ?? ports.issues.get('user', issueId).then((issue) => issue.projectId);
    const { opened } = await findForProject(ports, project);
    if (opened === null) return null;
    const held = await opened.use(({ connector }) => connector.readLinks(issueId));
    const ids = new Set(held.map(({ record }) => record.id));
    return asked.filter((id) => ids.has(id));
  } catch (error) {
    ports.log.trouble('links not compared', { code: asAppError(error).code }, error);
    return null;
  }
}

/**
 * One search of Jira for all of them, over the hundred issues changed last. A mirror may have been written by anybody who may
 * edit its issue; all it can bring is the key of that issue, to somebody who may see it, at a record they name.
 */
async function otherIssues(
  { issues }: Needs,
  { issueId }: IssueCaller,
  asked: readonly string[],
): Promise<NonNullable<WhereLinkedView['others']>> {
  const others = (await issues.findLinkedTo('user', asked)).filter(({ id }) => id !== issueId);
  const linked = asked.map((recordId) => ({
    recordId,
    keys: others
      .filter((issue) => issue.recordIds.has(recordId))
      .slice(0, mostOtherIssues)
      .map(({ key }) => key),
  }));
  return linked.filter(({ keys }) => keys.length > 0);
}
