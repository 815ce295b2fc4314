import type { JiraResponse } from '../../forge/jira-api';
import { findPermission, type Permission } from '../permission-catalog';
import { permissionsAnywhere, permissionsIn } from '../permissions';
import { findProject } from '../projects';
import { answer, Refusal } from '../refusal';
import { listOf, visibleIssue, type Call } from './call';

/**
 * `GET /mypermissions`. A name Jira does not know gets 400, a missing or hidden issue or project gets 404. Without an
 * issue or project, a project permission is held if any project grants it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get
 */
export function myPermissions(call: Call): JiraResponse {
  const asked = listOf(call.query, 'permissions') ?? [];
  if (asked.length === 0) throw new Refusal(400, "The 'permissions' query parameter is required.");
  const wanted = asked.map(getPermission);
  const held = heldHere(call);
  const bean = (permission: Permission) => ({
    ...permission,
    description: permission.name,
    havePermission: held.has(permission.key),
  });
  return answer(200, {
    permissions: Object.fromEntries(wanted.map((permission) => [permission.key, bean(permission)])),
  });
}

/** A permission that Jira knows. Names must match exactly. */
export function getPermission(key: string): Permission {
  const permission = findPermission(key);
  if (permission) return permission;
  throw new Refusal(400, `Unrecognized permission: ${key}`);
}

function heldHere(call: Call): ReadonlySet<string> {
  const issue = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issue !== null) return call.world.visibility.permissionsOn(visibleIssue(call, issue), call.caller);
  const project = call.query.get('projectId') ?? call.query.get('projectKey');
  if (project !== null) return heldInProject(call, project);
  return permissionsAnywhere(call.caller);
}

function heldInProject({ caller }: Call, idOrKey: string): ReadonlySet<string> {
  const project = findProject(idOrKey);
  const held = project && permissionsIn(project.id, caller);
  if (held?.has('BROWSE_PROJECTS')) return held;
  throw new Refusal(404, `No project could be found with id or key '${idOrKey}'.`);
}
