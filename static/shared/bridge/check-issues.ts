import { requestJira } from '@forge/bridge';
import * as z from 'zod/mini';
import { mirror, mirrorKey } from '../../../src/contract/mirror';

/** What Jira tells this person of an issue: its project, and the records its mirror remembers. */
export interface IssueFact {
  readonly projectId: string;
  readonly projectKey: string;
  readonly linked: readonly string[];
}

/** Jira fetches at most this many issues at once. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post */
export const issuesPerCheck = 100;

const fetched = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.object({ project: z.object({ id: z.string(), key: z.string() }) }),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

/**
 * What Jira tells of at most 100 issues, by key, read as the person and without any invocation; null when it could not be
 * asked. An issue that is not in the answer is gone, moved or hidden. Mirrors could be anybody's writing: good for a hint.
 */
export async function checkIssues(keys: readonly string[]): Promise<ReadonlyMap<string, IssueFact> | null> {
  try {
    const answer = await requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ issueIdsOrKeys: keys, fields: ['project'], properties: [mirrorKey] }),
    });
    if (!answer.ok) return null;
    const { issues } = fetched.parse(await answer.json());
    return new Map(
      issues.map(({ key, fields: { project }, properties }) => [
        key,
        { projectId: project.id, projectKey: project.key, linked: linkedRecords(properties?.[mirrorKey]) },
      ]),
    );
  } catch {
    return null;
  }
}

function linkedRecords(property: unknown): readonly string[] {
  const found = mirror.safeParse(property);
  return found.success ? found.data.links.map(({ record }) => record.id) : [];
}
