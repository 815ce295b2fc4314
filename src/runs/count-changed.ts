import type { runsContract } from '../contract/runs/questions';
import type { ProjectVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { pushesOf } from './model/journal';
import { searchIn } from './model/within-project';
import { type FoundRun, getRun, type StoredRunNeeds } from './stored-run';

type Needs = StoredRunNeeds & Pick<Ports, 'projectIssues' | 'now'>;

/**
 * Counts the project's issues that changed since a run began to push. That is an upper bound for the run's own issues.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function countChanged(ports: Needs): ProjectVerb<typeof runsContract.countChanged> {
  return async ({ projectId }, { runId }) => {
    const updatedMinutesAgo = minutesSinceBegun(await getRun(ports, projectId, runId), ports.now());
    const jql = searchIn(projectId, { condition: '', linked: null, updatedMinutesAgo });
    return { atMost: await ports.projectIssues.count('user', jql) };
  };
}

/**
 * Minutes since what a run sent may be out of date, rounded up. Jira compares `updated` by the minute, and a relative
 * time is the same in every time zone.
 * https://support.atlassian.com/jira-software-cloud/docs/advanced-search-reference-jql-fields/
 *
 * A push sends an issue as it is at that time. Issues left out as unchanged were looked at during the preview.
 */
export function minutesSinceBegun({ run, rows }: FoundRun, now: Date): number {
  const { chosen, createdAt } = run;
  const leavesOut = chosen.how === 'project' && chosen.onlyChanged;
  const begunAt = leavesOut ? createdAt : (pushesOf(rows.journals)[0]?.begunAt ?? createdAt);
  return Math.max(1, Math.ceil((now.getTime() - Date.parse(begunAt)) / 60_000));
}
