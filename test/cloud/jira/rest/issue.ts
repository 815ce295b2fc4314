import type { JiraResponse } from '../../forge/jira-api';
import { issueFields } from '../issue-fields';
import type { StoredIssue } from '../issue-store';
import type { PropertyStore } from '../property-store';
import { answer, notImplemented } from '../refusal';
import { siteUrl } from '../site-url';
import { listOf, visibleIssue, type Call } from './call';
import { chosen } from './selection';

/** `GET /issue/{idOrKey}`: every field unless `fields` says otherwise, properties only on request. */
export function getIssue(call: Call): JiraResponse {
  if (call.query.get('expand')) throw notImplemented('expand on an issue');
  const issue = visibleIssue(call, call.parts[0] ?? '');
  const fields = listOf(call.query, 'fields') ?? ['*all'];
  const properties = listOf(call.query, 'properties');
  return answer(200, {
    ...issueBean(issue, fields),
    ...(properties && { properties: propertiesBean(call.world.properties, issue.id, properties) }),
  });
}

/** An issue with the requested fields. */
export function issueBean(issue: StoredIssue, fields: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    expand: '',
    id: String(issue.id),
    self: `${siteUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: chosen(issueFields(issue), fields),
  };
}

/** The requested properties with their values. */
export function propertiesBean(
  store: PropertyStore,
  issueId: number,
  asked: readonly string[],
): Readonly<Record<string, unknown>> {
  const held = [...store.all(issueId)].map(([key, json]): [string, unknown] => [key, JSON.parse(json)]);
  return chosen(Object.fromEntries(held), asked);
}
