import { route } from '@forge/api';
import * as z from 'zod/mini';
import { issueKey, jiraId } from '../../contract/bulk/item';
import { mirror, mirrorKey } from '../../contract/mirror';
import type { FoundIssue, ProjectIssues } from '../../run-ports';
import type { Identity } from '../../ports';
import { postJira, readJira } from './ask-jira';

/**
 * As many as a page with fields and a property takes: *assumed*, for only the 5,000 of bare ids are documented.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post
 */
const pageSize = 100;

const fields = ['project', 'updated'];
const properties = [mirrorKey];

const date = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));
const issue = z.object({
  id: jiraId,
  key: issueKey,
  fields: z.object({ project: z.object({ id: jiraId }), updated: date }),
  properties: z.optional(z.record(z.string(), z.unknown())),
});
const found = z.object({ issues: z.array(issue), nextPageToken: z.optional(z.nullable(z.string())) });
const fetched = z.object({ issues: z.array(issue) });
const project = z.object({ id: jiraId, key: z.string(), name: z.string() });
const counted = z.object({ count: z.int() });
const grants = z.object({
  projectPermissions: z.array(
    z.object({ permission: z.string(), issues: z.array(z.union([z.int(), z.string()])) }),
  ),
});

/** A project's issues over Jira's REST API, a hundred at a time, each with its mirror in the same call. */
export const projectIssues: ProjectIssues = {
  project: (projectId) => readJira('user', route`/rest/api/3/project/${projectId}`, project),

  async count(jql) {
    const answer = await postJira('user', route`/rest/api/3/search/approximate-count`, { jql }, counted);
    return answer.count;
  },

  async visible(issueIds) {
    return (await rights('user', {}, ['BROWSE_PROJECTS'], issueIds))[0] ?? new Set();
  },

  async search(jql, cursor) {
    const question = {
      jql,
      fields,
      properties,
      maxResults: pageSize,
      ...(cursor && { nextPageToken: cursor }),
    };
    const page = await postJira('app', route`/rest/api/3/search/jql`, question, found);
    return { issues: page.issues.map(toFound), next: page.nextPageToken ?? null };
  },

  async fetch(idsOrKeys) {
    const question = { issueIdsOrKeys: idsOrKeys, fields, properties };
    const { issues } = await postJira('app', route`/rest/api/3/issue/bulkfetch`, question, fetched);
    return issues.map(toFound);
  },

  async rightsOf(accountId, issueIds) {
    const asked = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];
    const [mayBrowse = new Set<string>(), mayEdit = new Set<string>()] = await rights(
      'app',
      { accountId },
      asked,
      issueIds,
    );
    return { mayBrowse, mayEdit };
  },
};

/**
 * The issues on which each permission is held, in the order asked. That the app may ask for somebody else is documented for
 * Connect apps' own calls and *assumed* to hold for Forge's.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
async function rights(
  as: Identity,
  whose: { readonly accountId?: string },
  permissions: readonly string[],
  issueIds: readonly string[],
): Promise<readonly ReadonlySet<string>[]> {
  if (issueIds.length === 0) return permissions.map(() => new Set());
  const question = { ...whose, projectPermissions: [{ permissions, issues: issueIds.map(Number) }] };
  const { projectPermissions } = await postJira(as, route`/rest/api/3/permissions/check`, question, grants);
  return permissions.map((wanted) => {
    const granted = projectPermissions.filter(({ permission }) => permission === wanted);
    return new Set(granted.flatMap(({ issues }) => issues.map(String)));
  });
}

function toFound({
  id,
  key,
  fields: { project: its, updated },
  properties: held,
}: z.output<typeof issue>): FoundIssue {
  const kept = mirror.safeParse(held?.[mirrorKey]);
  return {
    id,
    key,
    projectId: its.id,
    updatedAt: new Date(updated).toISOString(),
    mirror: kept.success ? kept.data : null,
  };
}
