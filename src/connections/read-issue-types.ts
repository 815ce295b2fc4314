import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';

/**
 * Lists the types of issue that may be chosen for reminders in a project. Jira is asked for them as the app, because the
 * app makes the issues; the project's name is read as the person, so that nobody learns of a project here.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP
 */
export function readIssueTypes(
  ports: Pick<Ports, 'reminderIssues' | 'projects'>,
): SiteVerb<typeof connectionsContract.readIssueTypes> {
  return async (_caller, { projectId }) => {
    const [named, types] = await Promise.all([
      ports.projects.named('user', [projectId]),
      ports.reminderIssues.types(projectId),
    ]);
    return { project: named.get(projectId) ?? null, types: [...types] };
  };
}
