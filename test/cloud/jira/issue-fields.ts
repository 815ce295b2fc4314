import { getIn, issueTypes, priorities, statuses, type Named, type Status } from './catalog';
import type { StoredIssue } from './issue-store';
import { getProject, type Project } from './projects';
import { siteUrl } from './site-url';
import { findUser, type User } from './users';

/** Every field of an issue in the shapes of Jira's REST API, version 3. */
export function issueFields(issue: StoredIssue): Readonly<Record<string, unknown>> {
  const reporter = userField(findUser(issue.reporter));
  return {
    summary: issue.summary,
    description: issue.description === null ? null : documentOf(issue.description),
    issuetype: typeField(getIn(issueTypes, String(issue.type_id))),
    project: projectField(getProject(String(issue.project_id))),
    status: statusField(getIn(statuses, String(issue.status_id))),
    priority: namedField('priority', getIn(priorities, String(issue.priority_id))),
    assignee: issue.assignee === null ? null : userField(findUser(issue.assignee)),
    reporter,
    creator: reporter,
    created: jiraTime(issue.created),
    updated: jiraTime(issue.updated),
    labels: [],
  };
}

/** A person (or an app) as Jira shows them in fields. */
export function userField(user: User | undefined): Readonly<Record<string, unknown>> | null {
  if (!user) return null;
  const { accountId, displayName, emailAddress, timeZone } = user;
  const self = `${siteUrl}/rest/api/3/user?accountId=${accountId}`;
  return { self, accountId, accountType: 'atlassian', emailAddress, displayName, active: true, timeZone };
}

/** Jira writes the time offset without a colon, which not every ISO parser reads. */
function jiraTime(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}

function namedField(resource: string, { id, name }: Named) {
  return { self: `${siteUrl}/rest/api/3/${resource}/${id}`, id, name };
}

function typeField(type: Named) {
  return { ...namedField('issuetype', type), description: '', subtask: false, hierarchyLevel: 0 };
}

/** A project as Jira shows it in fields and in lists. */
export function projectField({ id, key, name, type }: Project) {
  return {
    self: `${siteUrl}/rest/api/3/project/${id}`,
    id,
    key,
    name,
    projectTypeKey: type,
    simplified: false,
  };
}

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const satisfies Record<Status['category'], object>;

function statusField(status: Status) {
  const category = categories[status.category];
  const self = `${siteUrl}/rest/api/3/statuscategory/${category.id}`;
  return { ...namedField('status', status), description: '', statusCategory: { self, ...category } };
}

/** Version 3 returns long texts as an Atlassian document, with a paragraph per blank line. */
function documentOf(text: string) {
  const paragraph = (line: string) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] });
  return { type: 'doc', version: 1, content: text.split('\n\n').map(paragraph) };
}
