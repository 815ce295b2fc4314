import { AppError } from '../shared/app-error';
import { openConnection, type ConnectionNeeds, type OpenedConnection } from '../connections/open-connection';
import type { IssueCaller } from '../ports/caller';
import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';

/**
 * Opens the connection that speaks for the caller's issue: that of the project in which the page was opened. Once the
 * issue is read, `throwIfMoved` must be asked.
 * @throws AppError NOT_CONNECTED, NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function openForIssue(
  ports: ConnectionNeeds & Pick<Ports, 'issues'>,
  { issueId, projectId }: IssueCaller,
): Promise<OpenedConnection> {
  return openConnection(ports, projectId ?? projectOf(ports.issues.get('user', issueId)));
}

/** The project of an issue that is being read. */
export async function projectOf(issue: Promise<Issue>): Promise<string> {
  return (await issue).projectId;
}

/**
 * An issue that was moved to another project since the page was opened may belong to another org: nothing is sent.
 * @throws AppError CHANGED_MEANWHILE
 */
export function throwIfMoved({ projectId }: IssueCaller, issue: Issue): void {
  if (projectId !== null && projectId !== issue.projectId) throw new AppError('CHANGED_MEANWHILE');
}
