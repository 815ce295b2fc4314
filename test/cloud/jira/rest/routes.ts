import type { JiraResponse } from '../../forge/jira-api';
import { notImplemented, Refusal } from '../refusal';
import { bulkFetch } from './bulk-fetch';
import type { Call } from './call';
import { checkPermissions } from './check-permissions';
import { createIssue, createMeta, createMetaTypes } from './create-issue';
import { getIssue } from './issue';
import { deleteProperty, getProperty, listProperties, putProperty } from './issue-property';
import { setMultiProperties } from './multi-properties';
import { myPermissions } from './my-permissions';
import { myself } from './myself';
import { getProjectBean, searchProjects } from './project';
import { approximateCount, searchByBody, searchByQuery } from './search';
import { getTask } from './task';
import { assignableUsers, searchUsers } from './find-users';
import { bulkUsers } from './users';

type Resource = (call: Call) => JiraResponse;

interface Route {
  readonly method: string;
  /** The route as written, with `*` for a variable part. */
  readonly template: string;
  readonly path: RegExp;
  readonly resource: Resource;
}

const route = (method: string, path: string, resource: Resource): Route => ({
  method,
  template: `/rest/api/3${path}`,
  path: new RegExp(`^/rest/api/3${path.replaceAll('*', '([^/]+)')}$`),
  resource,
});

const routes: readonly Route[] = [
  route('GET', '/issue/*', getIssue),
  route('POST', '/issue', createIssue),
  route('GET', '/issue/createmeta/*/issuetypes/*', createMeta),
  route('GET', '/issue/createmeta/*/issuetypes', createMetaTypes),
  route('POST', '/issue/bulkfetch', bulkFetch),
  route('POST', '/issue/properties/multi', setMultiProperties),
  route('GET', '/issue/*/properties', listProperties),
  route('GET', '/issue/*/properties/*', getProperty),
  route('PUT', '/issue/*/properties/*', putProperty),
  route('DELETE', '/issue/*/properties/*', deleteProperty),
  route('GET', '/project/search', searchProjects),
  route('GET', '/project/*', getProjectBean),
  route('GET', '/task/*', getTask),
  route('GET', '/mypermissions', myPermissions),
  route('POST', '/permissions/check', checkPermissions),
  route('GET', '/myself', myself),
  route('GET', '/user/bulk', bulkUsers),
  route('GET', '/user/search', searchUsers),
  route('GET', '/user/assignable/search', assignableUsers),
  route('GET', '/search/jql', searchByQuery),
  route('POST', '/search/jql', searchByBody),
  route('POST', '/search/approximate-count', approximateCount),
  route('GET', '/search', gone),
  route('POST', '/search', gone),
];

/** The resource of a call and the variable parts of its path. Anything not in the table is refused with 501. */
export function findRoute(
  method: string,
  path: string,
): { readonly resource: Resource; readonly parts: readonly string[] } {
  const found = matchOf(method, path);
  if (found) return { resource: found.route.resource, parts: found.parts.map(decoded) };
  throw notImplemented(`${method.toUpperCase()} ${path}`);
}

/** Method and route of a call without its query, for counting. A path that is not in the table is `elsewhere`. */
export function routeOf(method: string, pathAndQuery: string): string {
  const path = pathAndQuery.split('?', 1)[0] ?? '';
  return `${method.toUpperCase()} ${matchOf(method, path)?.route.template ?? 'elsewhere'}`;
}

function matchOf(method: string, path: string) {
  for (const candidate of routes) {
    const match = candidate.method === method.toUpperCase() ? candidate.path.exec(path) : null;
    if (match) return { route: candidate, parts: match.slice(1) };
  }
  return undefined;
}

/** @see https://developer.atlassian.com/changelog/#CHANGE-2046 */
function gone(): JiraResponse {
  throw new Refusal(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'The path is not valid.');
  }
}
