import type { JiraResponse } from '../../forge/jira-api';
import type { StoredIssue } from '../issue-store';
import { answer, Refusal } from '../refusal';
import { siteUrl } from '../site-url';
import { visibleIssue, type Call } from './call';

/**
 * The longest value, in characters of its JSON. This limit and the next are Atlassian's.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/
 */
export const longestValue = 32_768;
/** The longest key. */
export const longestKey = 255;

/** `GET /issue/{idOrKey}/properties` */
export function listProperties(call: Call): JiraResponse {
  const issue = visibleIssue(call, call.parts[0] ?? '');
  const self = (key: string) =>
    `${siteUrl}/rest/api/3/issue/${issue.key}/properties/${encodeURIComponent(key)}`;
  return answer(200, { keys: call.world.properties.keys(issue.id).map((key) => ({ self: self(key), key })) });
}

/** `GET /issue/{idOrKey}/properties/{key}` */
export function getProperty(call: Call): JiraResponse {
  const { issue, key } = named(call);
  const json = call.world.properties.find(issue.id, key);
  if (json === undefined) throw noSuchProperty(key);
  return { ...answer(200), body: `{"key":${JSON.stringify(key)},"value":${json}}` };
}

/** `PUT /issue/{idOrKey}/properties/{key}`: 201 for a new one, 200 for an existing one, no body either way. */
export function putProperty(call: Call): JiraResponse {
  const { issue, key } = named(call);
  mustEdit(call, issue);
  if (key.length > longestKey)
    throw new Refusal(400, `The property key is longer than ${longestKey} characters.`);
  const json = jsonOf(call.body);
  return answer(call.world.properties.write(issue.id, key, json) === 'created' ? 201 : 200);
}

/** `DELETE /issue/{idOrKey}/properties/{key}` */
export function deleteProperty(call: Call): JiraResponse {
  const { issue, key } = named(call);
  mustEdit(call, issue);
  if (!call.world.properties.remove(issue.id, key)) throw noSuchProperty(key);
  return answer(204);
}

function named(call: Call): { readonly issue: StoredIssue; readonly key: string } {
  return { issue: visibleIssue(call, call.parts[0] ?? ''), key: call.parts[1] ?? '' };
}

function mustEdit({ world, caller }: Call, issue: StoredIssue): void {
  if (world.visibility.permissionsOn(issue, caller).has('EDIT_ISSUES')) return;
  throw new Refusal(403, 'You do not have permission to edit issues in this project.');
}

function noSuchProperty(key: string): Refusal {
  return new Refusal(404, `The property with key ${key} does not exist.`);
}

function jsonOf(body: string): string {
  if (body.length > longestValue) {
    throw new Refusal(400, `The property value is longer than ${longestValue} characters.`);
  }
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    throw new Refusal(400, 'The property value must be valid, non-empty JSON.');
  }
}
