import { requestJira } from '@forge/bridge';
import * as z from 'zod/mini';
import { mirror, mirrorKey } from '../../../src/contract/links/mirror';

/** What Jira tells this person of an issue: its project, and the records its mirror remembers. */
export interface IssueFact {
  readonly id: string;
  /** Its present key, whatever it was asked for by. */
  readonly key: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly linked: readonly string[];
}

const fetched = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.object({ project: z.object({ id: z.string(), key: z.string() }) }),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

/**
 * What Jira tells of at most 100 issues, read as the person and without any invocation. The answers are in no order and under
 * present keys; an issue that is not among them is gone or hidden. Mirrors could be anybody's writing: good for a hint.
 * Rejects when Jira could not be asked.
 */
export async function checkIssues(keys: readonly string[]): Promise<readonly IssueFact[]> {
  const answer = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: keys, fields: ['project'], properties: [mirrorKey] }),
  });
  if (!answer.ok) throw new Error(`Jira answered ${String(answer.status)}`);
  const { issues } = fetched.parse(await answer.json());
  return issues.map(({ id, key, fields: { project }, properties }) => ({
    id,
    key,
    projectId: project.id,
    projectKey: project.key,
    linked: linkedRecords(properties?.[mirrorKey]),
  }));
}

function linkedRecords(property: unknown): readonly string[] {
  const found = mirror.safeParse(property);
  return found.success ? found.data.links.map(({ record }) => record.id) : [];
}
