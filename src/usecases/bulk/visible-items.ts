import type { PlannedItem } from '../../domain/run/planned-item';
import type { Ports } from '../../ports';
import { untoldId } from '../run/issue-source';

/** Jira tells of the rights on so many issues at once, and of so many issues themselves. */
const rightsAtOnce = 1_000;
const issuesAtOnce = 100;

/**
 * Which of these items a person may see, as Jira says now, asked as them. Whoever started the run goes on seeing what has
 * been deleted since, or never had an id, for it was theirs to see then; to all others it is the same as hidden.
 */
export async function visibleItems<I extends Pick<PlannedItem, 'issueId'>>(
  ports: Ports,
  items: readonly I[],
  isStarter: boolean,
): Promise<readonly I[]> {
  const ids = [...new Set(items.map(({ issueId }) => issueId))].filter((id) => id !== untoldId);
  const visible = new Set<string>();
  for (const some of inParts(ids, rightsAtOnce)) {
    (await ports.projectIssues.visible(some)).forEach((id) => visible.add(id));
  }
  if (isStarter) {
    visible.add(untoldId);
    const gone = await deletedOf(
      ports,
      ids.filter((id) => !visible.has(id)),
    );
    gone.forEach((id) => visible.add(id));
  }
  return items.filter(({ issueId }) => visible.has(issueId));
}

/** Those that not even the app finds: the app sees every issue, so these are not hidden but deleted. */
async function deletedOf(ports: Ports, ids: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const some of inParts(ids, issuesAtOnce)) {
    (await ports.projectIssues.fetch(some)).forEach(({ id }) => found.add(id));
  }
  return ids.filter((id) => !found.has(id));
}

function inParts(ids: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, part) =>
    ids.slice(part * size, (part + 1) * size),
  );
}
