import type { JiraRequest, JiraResponse } from '../forge/jira-api';
import { issuesIn } from './issues-in';
import { routeOf } from './rest/routes';
import type { JiraSwitches } from './switches';

/** How long Jira takes for a call, according to the switches. Anything they do not mention takes no time. */
export function latencyMs(
  { search, permissionCheck }: JiraSwitches,
  request: JiraRequest,
  response: JiraResponse,
): number {
  const route = routeOf(request.method, request.path);
  const isSearch = /\/search\/(?:jql|approximate-count)$/.test(route);
  if (!isSearch && !route.endsWith('/permissions/check')) return 0;
  const { searched, checked } = issuesIn(request, response);
  return (
    (isSearch ? search.msPerRequest : 0) + searched * search.msPerIssue + checked * permissionCheck.msPerIssue
  );
}
