import * as z from 'zod/mini';
import { aMirror, aMirroredLink } from '../../builders';

/** What Jira knows, for a page that asks it as the person. `fails`: so many calls are answered with 503 first. */
export interface KnownJira {
  readonly issues: Map<
    string,
    {
      readonly projectId: string;
      readonly projectKey: string;
      readonly linked: readonly string[];
      /** Its present key, where this one is a former key of it. */
      readonly key?: string;
    }
  >;
  projects: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  fails: number;
}

interface JiraAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const posted = z.object({ body: z.string() });
const keysAsked = z.object({ issueIdsOrKeys: z.array(z.string()).check(z.maxLength(100)) });

/** Answers the two calls the page makes, in Jira's shapes. */
export function answerJira(jira: KnownJira, restPath: string, init: unknown): JiraAnswer {
  if (jira.fails > 0) {
    jira.fails -= 1;
    return answer(503, {});
  }
  const [path, query] = restPath.split('?');
  if (path === '/rest/api/3/issue/bulkfetch') {
    const { issueIdsOrKeys } = keysAsked.parse(JSON.parse(posted.parse(init).body));
    // Each once, under its present key, in an order that is not that of the question.
    const found = new Map(issueIdsOrKeys.toReversed().flatMap((key) => issueOf(jira, key)));
    return answer(200, { issues: [...found.values()], issueErrors: [] });
  }
  if (path === '/rest/api/3/project/search') {
    const words = new URLSearchParams(query).get('query')?.toLowerCase() ?? '';
    const found = jira.projects.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(words));
    return answer(200, { values: found.slice(0, 20), total: found.length });
  }
  return answer(404, {});
}

function issueOf(jira: KnownJira, asked: string): readonly (readonly [string, object])[] {
  const issue = jira.issues.get(asked);
  if (!issue) return [];
  const key = issue.key ?? asked;
  const mirror = aMirror({ links: issue.linked.map((id) => aMirroredLink({ id })) });
  return [
    [
      key,
      {
        id: [...key].map((letter) => String(letter.charCodeAt(0))).join(''),
        key,
        fields: { project: { id: issue.projectId, key: issue.projectKey } },
        properties: issue.linked.length > 0 ? { 'salesforce-links': mirror } : {},
      },
    ],
  ];
}

function answer(status: number, body: object): JiraAnswer {
  return { status, headers: {}, body: JSON.stringify(body) };
}
