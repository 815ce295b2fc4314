import * as z from 'zod/mini';
import type { JiraRequest, JiraResponse } from '../forge/jira-api';
import { parseJson } from './parse-json';
import { routeOf } from './rest/routes';

/** Issues counted for one call: those returned, and those a permission check asked about. */
interface IssuesIn {
  readonly searched: number;
  readonly fetched: number;
  readonly checked: number;
}

const none: IssuesIn = { searched: 0, fetched: 0, checked: 0 };
const severalIssues = z.object({ issues: z.array(z.unknown()) });
const checkedIssues = z.object({
  projectPermissions: z._default(
    z.array(z.looseObject({ issues: z._default(z.array(z.unknown()), []) })),
    [],
  ),
});

/** How many issues a call touched, by what it did with them. A refused call touched none. */
export function issuesIn(request: JiraRequest, { status, body }: JiraResponse): IssuesIn {
  if (status !== 200) return none;
  const route = routeOf(request.method, request.path);
  if (route === 'GET /rest/api/3/issue/*') return { ...none, fetched: 1 };
  if (route.endsWith('/search/jql')) return { ...none, searched: countOf(body) };
  if (route.endsWith('/issue/bulkfetch')) return { ...none, fetched: countOf(body) };
  if (!route.endsWith('/permissions/check')) return none;
  const { projectPermissions } = checkedIssues.parse(parseJson(request.body));
  return { ...none, checked: projectPermissions.flatMap(({ issues }) => issues).length };
}

function countOf(body: string): number {
  return severalIssues.safeParse(parseJson(body)).data?.issues.length ?? 0;
}
