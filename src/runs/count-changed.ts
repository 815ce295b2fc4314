import type { bulkContract } from '../contract/runs/bulk';
import type { ProjectVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { pushesOf } from './model/journal';
import { searchIn } from './model/within-project';
import { type FoundRun, getRun } from './stored-run';

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

/**
 * Minutes since what a run sent may be out of date, rounded up: Jira compares `updated` by the minute, and a time ago is the same in
 * every time zone. https://support.atlassian.com/jira-software-cloud/docs/advanced-search-reference-jql-fields/
 *
 * A push sends an issue as it is then; what was left out as unchanged was looked at in the preview.
 */
export function minutesSinceBegun({ run, traces }: FoundRun, now: Date): number {
  const { chosen, createdAt } = run;
  const leavesOut = chosen.how === 'project' && chosen.onlyChanged;
  const begunAt = leavesOut ? createdAt : (pushesOf(traces.journals)[0]?.begunAt ?? createdAt);
  return Math.max(1, Math.ceil((now.getTime() - Date.parse(begunAt)) / 60_000));
}
