import * as z from 'zod/mini';
import { jiraId } from '../contract/runs/item';
import { AppError } from '../shared/app-error';
import type { Permissions } from '../ports/jira';
import type { IssueCaller, ProjectCaller, SiteCaller } from '../ports/caller';
import { malformed } from './read-question';
import type { SignedContext } from './signed-context';

/**
 * Who may enter: asks Jira as the calling person and gives the caller, or throws. Asked anew on every call. The payload is
 * not read yet; a rule may take nothing from it but which project is meant, and asks Jira about that one.
 */
export type AccessRule<Caller> = (
  context: SignedContext,
  permissions: Permissions,
  payload: unknown,
) => Promise<Caller>;

/** Whoever can see the issue. To all others it does not exist: NOT_FOUND. */
export const issueViewer: AccessRule<IssueCaller> = async ({ accountId, issueId }, permissions) => {
  if (issueId === null) throw new AppError('NOT_FOUND');
  const rights = await permissions.onIssue(issueId);
  if (!rights.mayBrowse) throw new AppError('NOT_FOUND');
  return { accountId, issueId, rights };
};

/** Whoever can see the issue and may edit it; those who may only look are refused: NOT_ALLOWED. */
export const issueEditor: AccessRule<IssueCaller> = async (context, permissions, payload) => {
  const caller = await issueViewer(context, permissions, payload);
  if (!caller.rights.mayEdit) throw new AppError('NOT_ALLOWED');
  return caller;
};

const named = z.object({ projectId: jiraId });

/**
 * Who administers the project or all of Jira, and sees it. On a project's page the project is the signed one, and a question
 * that names another finds nothing; on the app's admin page the question names it. To all others it does not exist.
 */
export const projectAdmin: AccessRule<ProjectCaller> = async (context, permissions, payload) => {
  const { accountId, projectId: signed } = context;
  const asked = named.safeParse(payload);
  const projectId = asked.success ? asked.data.projectId : signed;
  if (projectId === null) throw malformed(['projectId']);
  if (signed !== null && signed !== projectId) throw new AppError('NOT_FOUND');
  const rights = await permissions.onProject(projectId);
  if (!rights.mayBrowse) throw new AppError('NOT_FOUND');
  if (!rights.mayAdministerProject && !rights.mayAdminister) throw new AppError('NOT_ALLOWED');
  return { accountId, projectId, rights };
};

/** Jira administrators. */
export const siteAdmin: AccessRule<SiteCaller> = async ({ accountId }, permissions) => {
  if (!(await permissions.maySiteAdminister())) throw new AppError('NOT_ALLOWED');
  return { accountId };
};
