import { pushesOf } from '../../domain/run/journal';
import type { FoundRun } from './find-run';

/**
 * Minutes since a run began to push, rounded up: Jira compares `updated` by the minute, and a time ago is the same in every
 * time zone. https://support.atlassian.com/jira-software-cloud/docs/advanced-search-reference-jql-fields/
 */
export function minutesSinceBegun({ run, traces }: FoundRun, now: Date): number {
  const begunAt = pushesOf(traces.journals)[0]?.begunAt ?? run.createdAt;
  return Math.max(1, Math.ceil((now.getTime() - Date.parse(begunAt)) / 60_000));
}
