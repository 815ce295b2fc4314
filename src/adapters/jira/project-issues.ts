import { route } from '@forge/api';
import * as z from 'zod/mini';
import { issueKey, jiraId } from '../../contract/runs/item';
import { mirror, mirrorKey } from '../../contract/links/mirror';
import type { FoundIssue, RightsOnIssues, ProjectIssues } from '../../ports/project-issues';
import { postJira, readJira } from './ask-jira';

/**
 * The most issues on a page with fields and a property: *assumed*, because only the 5,000 for bare ids are documented.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post
 */
const pageSize = 100;

/** The page size for ids and keys only, from the same page. */
const keysPageSize = 5_000;

const fields = ['project', 'updated'];
const properties = [mirrorKey];

const date = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));
const issue = z.object({
  id: jiraId,
  key: issueKey,
  fields: z.object({ project: z.object({ id: jiraId }), updated: date }),
  properties: z.optional(z.record(z.string(), z.unknown())),
});
const nextPageToken = z.optional(z.nullable(z.string()));
const found = z.object({ issues: z.array(issue), nextPageToken });
const foundKeys = z.object({ issues: z.array(z.object({ id: jiraId, key: issueKey })), nextPageToken });
const fetched = z.object({ issues: z.array(issue) });
const project = z.object({ id: jiraId, key: z.string(), name: z.string() });
const counted = z.object({ count: z.int() });
const grants = z.object({
  projectPermissions: z.array(
    z.object({ permission: z.string(), issues: z.array(z.union([z.int(), z.string()])) }),
  ),
});

/** A project's issues over Jira's REST API, each with its mirror in the same call. */
export const projectIssues: ProjectIssues = {
  project: (as, projectId) => readJira(as, route`/rest/api/3/project/${projectId}`, project),

  async count(as, jql) {
    const answer = await postJira(as, route`/rest/api/3/search/approximate-count`, { jql }, counted);
    return answer.count;
  },

  async searchKeys(as, jql, cursor) {
    const question = { jql, fields: ['key'], maxResults: keysPageSize, ...placeOf(cursor) };
    const page = await postJira(as, route`/rest/api/3/search/jql`, question, foundKeys);
    return { issues: page.issues, next: page.nextPageToken ?? null };
  },

  async search(as, jql, cursor) {
    const question = { jql, fields, properties, maxResults: pageSize, ...placeOf(cursor) };
    const page = await postJira(as, route`/rest/api/3/search/jql`, question, found);
    return { issues: page.issues.map(toFound), next: page.nextPageToken ?? null };
  },

  async fetch(as, idsOrKeys) {
    const question = { issueIdsOrKeys: idsOrKeys, fields, properties };
    const { issues } = await postJira(as, route`/rest/api/3/issue/bulkfetch`, question, fetched);
    return issues.map(toFound);
  },

  myRights,
};

function placeOf(cursor: string | null): { readonly nextPageToken?: string } {
  return cursor === null ? {} : { nextPageToken: cursor };
}

/**
 * Asked as the calling person about themselves, which everybody may do.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
async function myRights(issueIds: readonly string[]): Promise<RightsOnIssues> {
  if (issueIds.length === 0) return { mayBrowse: new Set(), mayEdit: new Set() };
  const permissions = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];
  const question = { projectPermissions: [{ permissions, issues: issueIds.map(Number) }] };
  const answer = await postJira('user', route`/rest/api/3/permissions/check`, question, grants);
  const granted = (wanted: string): ReadonlySet<string> =>
    new Set(
      answer.projectPermissions
        .filter(({ permission }) => permission === wanted)
        .flatMap(({ issues }) => issues.map(String)),
    );
  return { mayBrowse: granted('BROWSE_PROJECTS'), mayEdit: granted('EDIT_ISSUES') };
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
