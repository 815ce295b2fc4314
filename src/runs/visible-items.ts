import { untoldId, type PlannedItem } from './model/planned-item';
import type { Ports } from '../ports/ports';
import { retry } from '../shared/retry';
import { inParts } from './in-parts';

/** Jira tells of the rights on so many issues at once. */
const rightsAtOnce = 1_000;

/**
 * Which of these items a person may see, as Jira says now, asked as them. What was named and found nothing has no issue behind it:
 * it is its maker's own typing, and theirs to see. Deleted is the same as hidden: nobody could tell the two apart for everybody.
 */
export async function visibleItems<I extends Pick<PlannedItem, 'issueId'>>(
  ports: Ports,
  items: readonly I[],
  isMaker: boolean,
): Promise<readonly I[]> {
  const ids = [...new Set(items.map(({ issueId }) => issueId))].filter((id) => id !== untoldId);
  const visible = new Set<string>(isMaker ? [untoldId] : []);
  for (const some of inParts(ids, rightsAtOnce)) {
    const { mayBrowse } = await retry(ports, ports.backOff('jira'), () => ports.projectIssues.myRights(some));
    mayBrowse.forEach((id) => visible.add(id));
  }
  return items.filter(({ issueId }) => visible.has(issueId));
}
