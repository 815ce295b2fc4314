import { NeedsAuthenticationError, route } from '@forge/api';
import * as z from 'zod/mini';
import { AppError } from '../../shared/app-error';
import type { IssueRights, Permissions } from '../../ports/jira';
import { readJira } from './ask-jira';

const grant = z.object({ havePermission: z.boolean() });
const onIssue = z.object({
  permissions: z.object({ BROWSE_PROJECTS: grant, EDIT_ISSUES: grant, ADMINISTER: grant }),
});
const onProject = z.object({
  permissions: z.object({ BROWSE_PROJECTS: grant, ADMINISTER_PROJECTS: grant, ADMINISTER: grant }),
});
const onSite = z.object({ permissions: z.object({ ADMINISTER: grant }) });
const anywhere = z.object({ permissions: z.object({ BROWSE_PROJECTS: grant }) });

const noRights: IssueRights = { mayBrowse: false, mayEdit: false, mayAdminister: false };

/**
 * What the calling person may do, one request per question. A missing or hidden issue gives no rights.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get
 */
export const permissions: Permissions = {
  async onIssue(issueId) {
    const asked = new URLSearchParams({
      issueId,
      permissions: Object.keys(onIssue.shape.permissions.shape).join(),
    });
    const answer = await orNone(readJira('user', route`/rest/api/3/mypermissions?${asked}`, onIssue));
    if (!answer) return noRights;
    const { BROWSE_PROJECTS, EDIT_ISSUES, ADMINISTER } = answer.permissions;
    return {
      mayBrowse: BROWSE_PROJECTS.havePermission,
      mayEdit: EDIT_ISSUES.havePermission,
      mayAdminister: ADMINISTER.havePermission,
    };
  },

  async onProject(projectId) {
    const asked = new URLSearchParams({
      projectId,
      permissions: Object.keys(onProject.shape.permissions.shape).join(),
    });
    const answer = await orNone(readJira('user', route`/rest/api/3/mypermissions?${asked}`, onProject));
    return {
      mayBrowse: answer?.permissions.BROWSE_PROJECTS.havePermission ?? false,
      mayAdministerProject: answer?.permissions.ADMINISTER_PROJECTS.havePermission ?? false,
      mayAdminister: answer?.permissions.ADMINISTER.havePermission ?? false,
    };
  },

  async maySiteAdminister() {
    const answer = await orNone(
      readJira('user', route`/rest/api/3/mypermissions?permissions=ADMINISTER`, onSite),
    );
    return answer?.permissions.ADMINISTER.havePermission ?? false;
  },

  // Without a project, a project's permission is held where any project grants it.
  async mayUseSite() {
    const answer = await orNone(
      readJira('user', route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS`, anywhere),
    );
    return answer?.permissions.BROWSE_PROJECTS.havePermission ?? false;
  },
};

/**
 * A missing or hidden issue or project gives no rights. If Jira refuses the question about a person's own rights, that
 * says nothing about them: Jira refuses the calls of a new installation for some minutes (assumed from reports).
 * Trouble with Jira stays an error.
 */
async function orNone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isNobody = error.cause instanceof NeedsAuthenticationError;
    if (error.code === 'NOT_FOUND' || isNobody) return null;
    throw error.code === 'NOT_ALLOWED' ? new AppError('NOT_LET_IN', { by: 'jira' }, error) : error;
  }
}
