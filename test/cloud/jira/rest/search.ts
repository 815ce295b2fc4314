import * as z from 'zod/mini';
import type { JiraResponse } from '../../forge/jira-api';
import { answer, notImplemented, Refusal } from '../refusal';
import { issueBean, propertiesBean } from './issue';
import { listOf, readBody, type Call } from './call';
import { pageToken, readPageToken } from './page-token';

const question = z.strictObject({
  jql: z.optional(z.string()),
  nextPageToken: z.optional(z.nullable(z.string())),
  maxResults: z.optional(z.int()),
  fields: z.optional(z.array(z.string())),
  properties: z.optional(z.array(z.string()).check(z.maxLength(5))),
  expand: z.optional(z.string()),
  fieldsByKeys: z.optional(z.boolean()),
  failFast: z.optional(z.boolean()),
  /** Requests a fresh index of these issues. Here the index is always up to date. */
  reconcileIssues: z.optional(z.array(z.int()).check(z.maxLength(50))),
});
type Question = z.output<typeof question>;

/** `POST /search/jql`. Refuses an unknown property, as Jira does. */
export function searchByBody(call: Call): JiraResponse {
  return search(call, readBody(call.body, question));
}

/** `GET /search/jql`, the same with parameters in the query string. */
export function searchByQuery(call: Call): JiraResponse {
  const { query } = call;
  const text = (name: string) => query.get(name) ?? undefined;
  const asked = {
    jql: text('jql'),
    nextPageToken: text('nextPageToken'),
    maxResults: query.has('maxResults') ? Number(query.get('maxResults')) : undefined,
    fields: listOf(query, 'fields'),
    properties: listOf(query, 'properties'),
    expand: text('expand'),
  };
  return search(call, readBody(JSON.stringify(asked), question));
}

/** `POST /search/approximate-count`. This one is exact. */
export function approximateCount({ world, caller, body }: Call): JiraResponse {
  const { jql } = readBody(body, z.strictObject({ jql: z.string() }));
  return answer(200, { count: world.search.count(jql, caller) });
}

const defaultPage = 50;
/**
 * A page holds 5,000 issues with only ids and keys, or a hundred with fields: the first is documented, the second
 * *assumed*.
 */
const largestPage = { idsAndKeys: 5000, fields: 100 };

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post */
function search({ world, caller }: Call, asked: Question): JiraResponse {
  const { jql = '', nextPageToken, maxResults = defaultPage, fields = ['id'], properties } = asked;
  if (asked.expand) throw notImplemented('expand in a search');
  if (maxResults < 1) throw new Refusal(400, "The value of 'maxResults' must be greater than 0.");
  const isLight = !properties?.length && fields.every((field) => field === 'id' || field === 'key');
  const size = Math.min(maxResults, isLight ? largestPage.idsAndKeys : largestPage.fields);
  const behind = nextPageToken ? readPageToken(nextPageToken, jql) : null;
  const { issues, last } = world.search.page(jql, caller, size, behind);
  const isIdOnly = !properties?.length && fields.every((field) => field === 'id');
  return answer(200, {
    issues: issues.map((issue) => ({
      ...(isIdOnly ? { id: String(issue.id) } : issueBean(issue, fields)),
      ...(properties && { properties: propertiesBean(world.properties, issue.id, properties) }),
    })),
    ...(last && { nextPageToken: pageToken(jql, last) }),
    isLast: last === null,
  });
}
