import type { bulkContract } from '../contract/runs/bulk';
import { searchIn } from './model/within-project';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { getRun } from './find-run';
import { minutesSinceBegun } from './minutes-since';

/**
 * Counts the issues of the project that changed since a run began to push: at most so many of its own did.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function countChanged(ports: Ports): ProjectVerb<typeof bulkContract.countChanged> {
  return async ({ projectId }, { runId }) => {
    const updatedMinutesAgo = minutesSinceBegun(await getRun(ports, projectId, runId), ports.now());
    const jql = searchIn(projectId, { condition: '', linked: null, updatedMinutesAgo });
    return { atMost: await ports.projectIssues.count('user', jql) };
  };
}
