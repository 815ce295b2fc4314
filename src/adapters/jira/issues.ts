import { route } from '@forge/api';
import * as z from 'zod/mini';
import { mirror, mirrorKey } from '../../contract/links/mirror';
import { isRecordId } from '../../contract/record/record-id';
import { issueKey } from '../../contract/runs/item';
import type { Issue, Issues } from '../../ports/jira';
import { postJira, readJira } from './ask-jira';

const id = z.string().check(z.regex(/^\d{1,19}$/));
const issue = z.object({
  id,
  fields: z.object({ project: z.object({ id }) }),
  properties: z.optional(z.record(z.string(), z.unknown())),
});
type IssueAnswer = z.output<typeof issue>;
const found = z.object({ issues: z.array(z.object({ id })) });
const foundLinkedTo = z.object({
  issues: z.array(z.object({ id, key: issueKey, properties: z.optional(z.record(z.string(), z.unknown())) })),
});
const foundLinked = z.object({
  issues: z.array(issue),
  nextPageToken: z.optional(z.nullable(z.string())),
});

/** Jira refuses a search without a restriction; this one restricts nothing. */
const anyIssue = 'created >= "2000-01-01" ORDER BY created DESC';

/** The search finds values of the mirror under the names that manifest.yml declares for them. */
const linkedIssue = 'sfLinkCount > 0 ORDER BY updated DESC';

/**
 * Issues over Jira's REST API. The mirror comes with the issue. One that does not fit its schema counts as none: anyone
 * who may edit the issue may have written it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-get
 */
export const issues: Issues = {
  async get(as, issueId) {
    const query = new URLSearchParams({ fields: 'project', properties: mirrorKey });
    return toIssue(await readJira(as, route`/rest/api/3/issue/${issueId}?${query}`, issue));
  },

  async findAny(as) {
    const query = new URLSearchParams({ jql: anyIssue, maxResults: '1', fields: 'id' });
    const answer = await readJira(as, route`/rest/api/3/search/jql?${query}`, found);
    return answer.issues[0]?.id ?? null;
  },

  async findLinked(as, cursor) {
    const question = {
      ...{ jql: linkedIssue, maxResults: 100, fields: ['project'], properties: [mirrorKey] },
      ...(cursor !== null && { nextPageToken: cursor }),
    };
    const answer = await postJira(as, route`/rest/api/3/search/jql`, question, foundLinked);
    return { issues: answer.issues.map(toIssue), next: answer.nextPageToken ?? null };
  },

  async findLinkedTo(as, recordIds) {
    const named = recordIds.map((recordId) => `sfRecords ~ "${checked(recordId)}"`);
    const question = {
      ...{ jql: `${named.join(' OR ')} ORDER BY updated DESC`, maxResults: 100 },
      ...{ fields: ['key'], properties: [mirrorKey] },
    };
    const { issues } = await postJira(as, route`/rest/api/3/search/jql`, question, foundLinkedTo);
    return issues.map(({ id, key, properties }) => {
      const kept = mirror.safeParse(properties?.[mirrorKey]);
      return { id, key, recordIds: new Set(kept.data?.records.split(' ')) };
    });
  },
};

function toIssue({ id, fields, properties }: IssueAnswer): Issue {
  const kept = mirror.safeParse(properties?.[mirrorKey]);
  return { id, projectId: fields.project.id, mirror: kept.success ? kept.data : null };
}

/** Only what has the form of a record's id enters a search. */
function checked(recordId: string): string {
  if (!isRecordId(recordId)) throw new Error('not the id of a record');
  return recordId;
}
