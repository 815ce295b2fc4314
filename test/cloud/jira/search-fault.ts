import * as z from 'zod/mini';
import type { JiraRequest, JiraResponse } from '../forge/jira-api';
import { parseJson } from './parse-json';
import { routeOf } from './rest/routes';
import { siteUrl } from './site-url';

/**
 * `repeats its token`: every page after the first is empty and continues with the token it was requested with. `repeats
 * an issue`: a page begins with the last issue of the page before. It has to see both pages, so it strikes twice.
 */
export type SearchFault = 'repeats its token' | 'repeats an issue';

const withToken = z.object({ nextPageToken: z.optional(z.nullable(z.string())) });
const page = z.looseObject({
  issues: z.array(z.unknown()),
  nextPageToken: z.optional(z.string()),
});

/** The last issue of the pages that continue with a token, by the fault that saw them. */
const lastIssues = new WeakMap<object, Map<string, unknown>>();

/** Whether a call is a search this fault can hit. */
export function fitsSearch(kind: SearchFault, request: JiraRequest): boolean {
  if (!routeOf(request.method, request.path).endsWith('/search/jql')) return false;
  return kind === 'repeats an issue' || tokenOf(request) !== undefined;
}

/** The page a search returns under a fault. A refused search stays refused. */
export function changeSearch(
  kind: SearchFault,
  fault: object,
  request: JiraRequest,
  response: JiraResponse,
): JiraResponse {
  if (response.status !== 200) return response;
  const asked = tokenOf(request);
  const found = page.parse(parseJson(response.body));
  if (kind === 'repeats its token') {
    return told(response, { ...found, issues: [], nextPageToken: asked, isLast: false });
  }
  const seen = lastIssues.get(fault) ?? new Map<string, unknown>();
  lastIssues.set(fault, seen);
  if (found.nextPageToken !== undefined) seen.set(found.nextPageToken, found.issues.at(-1));
  const before = asked === undefined ? undefined : seen.get(asked);
  return before === undefined ? response : told(response, { ...found, issues: [before, ...found.issues] });
}

function tokenOf({ path, body }: JiraRequest): string | undefined {
  const inPath = new URL(path, siteUrl).searchParams.get('nextPageToken');
  return inPath ?? withToken.safeParse(parseJson(body)).data?.nextPageToken ?? undefined;
}

function told(response: JiraResponse, value: unknown): JiraResponse {
  return { ...response, body: JSON.stringify(value) };
}
