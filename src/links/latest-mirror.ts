import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';

/**
 * The issue with its mirror as it is now, for pushes take long enough that a colleague's may have been marked meanwhile;
 * the earlier one where that read fails.
 */
export async function withLatestMirror(ports: Pick<Ports, 'issues' | 'log'>, issue: Issue): Promise<Issue> {
  try {
    return await ports.issues.get('user', issue.id);
  } catch (error) {
    ports.log.trouble('mirror not read again', {}, error);
    return issue;
  }
}
