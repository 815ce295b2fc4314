import * as z from 'zod/mini';
import type { JiraResponse } from '../../forge/jira-api';
import { permissionsAnywhere, permissionsIn, type Caller } from '../permissions';
import { answer, Refusal } from '../refusal';
import type { JiraSwitches } from '../switches';
import { findUser } from '../users';
import { readBody, type Call } from './call';
import { getPermission } from './my-permissions';

const ids = z.optional(z.array(z.union([z.int(), z.string().check(z.regex(/^\d+$/))])));

const mostChecked = 1000;

const question = z.object({
  accountId: z.optional(z.string()),
  globalPermissions: z.optional(z.array(z.string())),
  projectPermissions: z.optional(
    z.array(z.object({ permissions: z.array(z.string()), issues: ids, projects: ids })),
  ),
});

/**
 * `POST /permissions/check`: the named issues and projects on which each permission is held. Missing and hidden ones
 * are left out, never an error. Only Jira admins may ask about somebody else, and the app if the switch allows it. A
 * thousand issues and a thousand projects can be asked about; here every named one counts, in Jira only valid ones.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export function checkPermissions(call: Call): JiraResponse {
  const asked = readBody(call.body, question);
  const subject = subjectOf(call, asked.accountId);
  const groups = asked.projectPermissions ?? [];
  mustBeFew(
    groups.flatMap(({ issues }) => issues ?? []),
    'issues',
  );
  mustBeFew(
    groups.flatMap(({ projects }) => projects ?? []),
    'projects',
  );
  const anywhere = permissionsAnywhere(subject);
  const { visibility } = call.world;
  const onIssue = (id: number) => {
    const issue = visibility.find(String(id), subject);
    return issue && visibility.permissionsOn(issue, subject);
  };
  const inProject = (id: number) => permissionsIn(String(id), subject);
  const heldOn = (list: z.output<typeof ids>, held: typeof onIssue) =>
    (list ?? []).map(Number).map((id) => ({ id, held: held(id) }));
  const allowed = (list: ReturnType<typeof heldOn>, key: string) =>
    list.filter(({ held }) => held?.has(key)).map(({ id }) => id);

  return answer(200, {
    globalPermissions: (asked.globalPermissions ?? []).filter((key) => anywhere.has(getPermission(key).key)),
    projectPermissions: groups.flatMap(({ permissions, ...named }) => {
      const issues = heldOn(named.issues, onIssue);
      const projects = heldOn(named.projects, inProject);
      return permissions.map((key) => ({
        permission: getPermission(key).key,
        issues: allowed(issues, key),
        projects: allowed(projects, key),
      }));
    }),
  });
}

function subjectOf({ world, caller }: Call, accountId: string | undefined): Caller {
  if (accountId === undefined) return caller;
  const isSelf = caller.kind === 'user' && caller.accountId === accountId;
  if (!isSelf && !mayAskAboutOthers(caller, world.switches)) {
    throw new Refusal(403, 'Only Jira administrators may check the permissions of other users.');
  }
  if (!findUser(accountId)) throw new Refusal(400, `There is no account with the ID '${accountId}'.`);
  return { kind: 'user', accountId };
}

function mayAskAboutOthers(caller: Caller, { othersPermissions }: JiraSwitches): boolean {
  if (caller.kind === 'app') return othersPermissions === 'app may ask';
  return permissionsAnywhere(caller).has('ADMINISTER');
}

function mustBeFew(named: readonly unknown[], what: string): void {
  if (named.length > mostChecked) {
    throw new Refusal(
      400,
      `Permissions can be checked for up to ${mostChecked} ${what}, not ${named.length}.`,
    );
  }
}
