import { mostOtherIssues, type searchContract } from '../contract/records/search';
import type { IssueVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';

/**
 * Says which other issues records are linked to, by the mirrors of the issues that the asking person may see: one search of
 * Jira for all of them, over the hundred issues changed last. Salesforce is not asked, and nothing is said of the records
 * themselves. A mirror may have been written by anybody who may edit its issue; all it can bring is the key of that issue, to
 * somebody who may see it, at a record they name.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP, REFUSED, NOT_ALLOWED: Jira did not say, and nothing is known
 */
export function findOtherIssues({
  issues,
}: Pick<Ports, 'issues'>): IssueVerb<typeof searchContract.findOtherIssues> {
  return async ({ issueId }, { recordIds }) => {
    const asked = [...new Set(recordIds)];
    const others = (await issues.findLinkedTo('user', asked)).filter(({ id }) => id !== issueId);
    const linked = asked.map((recordId) => ({
      recordId,
      keys: others
        .filter((issue) => issue.recordIds.has(recordId))
        .slice(0, mostOtherIssues)
        .map(({ key }) => key),
    }));
    return { linked: linked.filter(({ keys }) => keys.length > 0) };
  };
}
