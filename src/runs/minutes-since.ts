import { pushesOf } from './model/journal';
import type { FoundRun } from './find-run';

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
