import type { JiraApi, JiraRequest, JiraResponse } from '../forge/jira-api';
import { issuesIn } from './issues-in';
import type { LimitReason, Limits } from './limits';
import { routeOf } from './rest/routes';
import type { JiraSwitches } from './switches';

/** What the app's functions have used of Jira's rate limit so far, and what they requested. */
export interface Usage {
  /** Points by identity, user or app. The limit counts both together. */
  points(): Readonly<Record<JiraRequest['as']['kind'], number>>;
  /** Issues that permission checks asked about: by the switch `permissionCheck`, each cost a point or nothing. */
  checked(): number;
  /** Requests by method and route, with `*` for variable parts. Includes refused ones. */
  requests(): Readonly<Record<string, number>>;
  /** How many of them a limit refused, by reason. They cost no points. */
  limited(): Readonly<Partial<Record<LimitReason, number>>>;
  /** Restarts the count. What was used of the limits stays used: see `resetLimits`. */
  resetUsage(): void;
}

/**
 * Counts and limits only what goes through `metered`: an app's functions pay one point per request and one per returned
 * issue (and more by the switch `permissionCheck`), while requests from its pages through the bridge are free.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function createMeter(
  jira: JiraApi,
  limits: Limits,
  switches: Pick<JiraSwitches, 'permissionCheck'>,
): Usage & { readonly metered: JiraApi } {
  const points = { app: 0, user: 0 };
  let checkedIssues = 0;
  const requests = new Map<string, number>();
  const limited = new Map<LimitReason, number>();
  const pointsOf = (request: JiraRequest, response: JiraResponse) => {
    const { searched, fetched, checked } = issuesIn(request, response);
    checkedIssues += checked;
    return 1 + searched + fetched + (switches.permissionCheck.points === 'one an issue' ? checked : 0);
  };
  return {
    metered: {
      async handle(request) {
        count(requests, routeOf(request.method, request.path));
        const refused = limits.refuse(request);
        if (refused) {
          count(limited, refused.reason);
          return refused.response;
        }
        const response = await jira.handle(request);
        const cost = pointsOf(request, response);
        points[request.as.kind] += cost;
        limits.charge(cost);
        return response;
      },
    },
    points: () => ({ ...points }),
    checked: () => checkedIssues,
    requests: () => Object.fromEntries(requests),
    limited: () => Object.fromEntries(limited),
    resetUsage() {
      Object.assign(points, { app: 0, user: 0 });
      checkedIssues = 0;
      requests.clear();
      limited.clear();
    },
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
