import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';

/**
 * The issue with its present mirror: while pushes go on, a colleague's may be marked. Gives the earlier one where this
 * read fails.
 */
export async function withLatestMirror(ports: Pick<Ports, 'issues' | 'log'>, issue: Issue): Promise<Issue> {
  try {
    return await ports.issues.get('user', issue.id);
  } catch (error) {
    ports.log.trouble('mirror not read again', {}, error);
    return issue;
  }
}
