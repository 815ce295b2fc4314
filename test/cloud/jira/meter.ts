import * as z from 'zod/mini';
import type { JiraApi, JiraRequest, JiraResponse } from '../forge/jira-api';
import { parseJson } from './parse-json';
import { routeOf } from './rest/routes';

/** What the app's functions have cost Jira's rate limit so far, and what they asked. */
export interface Usage {
  /** Points by whom the app asked as; the limit counts both together. */
  points(): Readonly<Record<JiraRequest['as']['kind'], number>>;
  /** How many requests by method and route, `*` for its variable parts; refused ones too. */
  requests(): Readonly<Record<string, number>>;
  /** Counts from nothing again. */
  resetUsage(): void;
}

/**
 * Counts what goes through `metered`, and nothing else: an app's functions are charged one point per request and one
 * per issue that comes back, while requests from its pages through the bridge are free.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function createMeter(jira: JiraApi): Usage & { readonly metered: JiraApi } {
  const points = { app: 0, user: 0 };
  const requests = new Map<string, number>();
  return {
    metered: {
      async handle(request) {
        const route = routeOf(request.method, request.path);
        requests.set(route, (requests.get(route) ?? 0) + 1);
        const response = await jira.handle(request);
        points[request.as.kind] += 1 + issuesIn(route, response);
        return response;
      },
    },
    points: () => ({ ...points }),
    requests: () => Object.fromEntries(requests),
    resetUsage() {
      Object.assign(points, { app: 0, user: 0 });
      requests.clear();
    },
  };
}

const severalIssues = z.object({ issues: z.array(z.unknown()) });

function issuesIn(route: string, { status, body }: JiraResponse): number {
  if (status !== 200) return 0;
  if (route === 'GET /rest/api/3/issue/*') return 1;
  if (!/\/(?:search\/jql|issue\/bulkfetch)$/.test(route)) return 0;
  return severalIssues.parse(parseJson(body)).issues.length;
}
