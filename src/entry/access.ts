import * as z from 'zod/mini';
import { jiraId } from '../contract/runs/item';
import { AppError } from '../shared/app-error';
import type { Permissions } from '../ports/jira';
import type { AdminCaller, IssueCaller, PersonCaller, ProjectCaller, SiteCaller } from '../ports/caller';
import { malformed } from './read-question';
import type { SignedContext } from './signed-context';

/**
 * Who may enter: asks Jira as the calling person and gives the caller, or throws. Asked again on every call. The
 * payload is not parsed yet. A rule may only take from it which project is meant, and asks Jira about that project.
 */
export type AccessRule<Caller> = (
  context: SignedContext,
  permissions: Permissions,
  payload: unknown,
) => Promise<Caller>;

/** Everybody who can see the issue. For all others it does not exist: NOT_FOUND. */
export const issueViewer: AccessRule<IssueCaller> = async (context, permissions) => {
  const { accountId, issueId, projectId } = context;
  if (issueId === null) throw new AppError('NOT_FOUND');
  const rights = await permissions.onIssue(issueId);
  if (!rights.mayBrowse) throw new AppError('NOT_FOUND');
  return { accountId, issueId, projectId, rights };
};

/** Everybody who can see the issue and edit it. Those who can only see it are refused: NOT_ALLOWED. */
export const issueEditor: AccessRule<IssueCaller> = async (context, permissions, payload) => {
  const caller = await issueViewer(context, permissions, payload);
  if (!caller.rights.mayEdit) throw new AppError('NOT_ALLOWED');
  return caller;
};

/**
 * The same rule, and what the verb will need of the app's own storage is read while Jira answers. `begin` may read there and
 * nothing else: ask nobody, write nothing, decide nothing. What it read leaves only with a caller the rule lets in; where it
 * does not, `dropped` is aborted.
 */
export function readingAhead<Caller extends object, Ahead>(
  rule: AccessRule<Caller>,
  begin: (context: SignedContext, dropped: AbortSignal) => Ahead,
): AccessRule<Caller & { readonly ahead: Ahead }> {
  return async (context, permissions, payload) => {
    const dropping = new AbortController();
    const asked = rule(context, permissions, payload);
    const ahead = begin(context, dropping.signal);
    try {
      return { ...(await asked), ahead };
    } catch (error) {
      dropping.abort();
      throw error;
    }
  };
}

const named = z.object({ projectId: jiraId });

/**
 * Everybody who can see the project and administers it or all of Jira. On a project's page the project is the signed
 * one, and a question that names another finds nothing. On the app's admin page the question names it. For people who
 * cannot see it, it does not exist.
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

/** Jira administrators, with the site they look from. */
export const adminOnSite: AccessRule<AdminCaller> = async (context, permissions, payload) => {
  const { siteUrl, cloudId } = context;
  return { ...(await siteAdmin(context, permissions, payload)), siteUrl, cloudId };
};

/** Everybody who uses this site: they see at least one project of it. */
export const siteUser: AccessRule<PersonCaller> = async ({ accountId, siteUrl }, permissions) => {
  if (!(await permissions.mayUseSite())) throw new AppError('NOT_ALLOWED');
  return { accountId, siteUrl };
};
