import * as z from 'zod/mini';
import type { JiraResponse } from '../../forge/jira-api';
import { permissionsAnywhere, permissionsIn, type Caller } from '../permissions';
import { answer, Refusal } from '../refusal';
import { readBody, type Call } from './call';
import { getPermission } from './my-permissions';

const ids = z.optional(z.array(z.union([z.int(), z.string().check(z.regex(/^\d+$/))])));

const question = z.object({
  accountId: z.optional(z.string()),
  globalPermissions: z.optional(z.array(z.string())),
  projectPermissions: z.optional(
    z.array(z.object({ permissions: z.array(z.string()), issues: ids, projects: ids })),
  ),
});

/**
 * `POST /permissions/check`: of the issues and projects named, those on which each permission is held. What is gone
 * or hidden is left out, never an error. Only Jira admins and the app may ask about somebody else.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export function checkPermissions(call: Call): JiraResponse {
  const asked = readBody(call.body, question);
  const subject = subjectOf(call.caller, asked.accountId);
  const anywhere = permissionsAnywhere(subject);
  const projectOf = (issueId: number) => String(call.world.issues.find(String(issueId))?.project_id);
  const allowed = (list: z.output<typeof ids>, permission: string, toProject: (id: number) => string) =>
    (list ?? []).map(Number).filter((id) => permissionsIn(toProject(id), subject).has(permission));

  return answer(200, {
    globalPermissions: (asked.globalPermissions ?? []).filter((key) => anywhere.has(getPermission(key).key)),
    projectPermissions: (asked.projectPermissions ?? []).flatMap(({ permissions, issues, projects }) =>
      permissions.map((key) => ({
        permission: getPermission(key).key,
        issues: allowed(issues, key, projectOf),
        projects: allowed(projects, key, String),
      })),
    ),
  });
}

function subjectOf(caller: Caller, accountId: string | undefined): Caller {
  if (accountId === undefined) return caller;
  if (
    caller.kind === 'user' &&
    caller.accountId !== accountId &&
    !permissionsAnywhere(caller).has('ADMINISTER')
  ) {
    throw new Refusal(403, 'Only Jira administrators may check the permissions of other users.');
  }
  return { kind: 'user', accountId };
}
