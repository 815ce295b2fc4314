import type { JiraRequest, JiraResponse } from '../forge/jira-api';
import { FixedWindow } from '../fixed-window';
import { SlidingWindow } from '../sliding-window';
import { answer } from './refusal';
import { routeOf } from './rest/routes';
import type { JiraSwitches } from './switches';

/** The Jira limit an app ran into, in Atlassian's words. */
export type LimitReason = 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

/** What tests may do to the limits. */
export interface LimitControls {
  /** Uses up the points of this full UTC hour, as other customers of the app might. */
  useUpQuota(): void;
  /** Resets the used quota, the bursts and each issue's writes. */
  resetLimits(): void;
}

/** Jira's limits for an app's functions. */
export interface Limits extends LimitControls {
  /** Why a call is refused, with Jira's answer. Null lets it pass and counts it. */
  refuse(request: JiraRequest): { readonly reason: LimitReason; readonly response: JiraResponse } | null;
  /** Charges points to the hour. */
  charge(points: number): void;
}

interface Means {
  readonly switches: Pick<JiraSwitches, 'quota' | 'bursts' | 'issueWrites'>;
  readonly now: () => number;
  /** The id of the issue a path names, so that its key and its id count as one issue. */
  readonly issueId: (idOrKey: string) => number | string;
}

const hourMs = 3_600_000;
const shortSeconds = 2;
const longSeconds = 30;

/**
 * Opens the limits. Each starts again when the cloud starts. Refused calls use up nothing.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function createLimits({ switches, now, issueId }: Means): Limits {
  let hour = new FixedWindow(hourMs);
  const bursts = new Map<string, SlidingWindow>();
  const writes = new Map<number | string, { readonly short: SlidingWindow; readonly long: SlidingWindow }>();

  const isQuotaUsedUp = () => switches.quota !== 'off' && hour.sum(now()) >= switches.quota.pointsAnHour;
  const burst = (request: JiraRequest) => {
    if (switches.bursts === 'off') return null;
    const route = routeOf(request.method, request.path);
    const window = getOrAdd(bursts, route, () => new SlidingWindow(1_000));
    const { getOrPostASecond, putOrDeleteASecond } = switches.bursts;
    const most = /^(?:PUT|DELETE) /.test(route) ? putOrDeleteASecond : getOrPostASecond;
    return { window, isFull: window.sum(now()) >= most };
  };
  const issueWrites = (request: JiraRequest) => {
    const idOrKey = writtenIssue(request);
    if (switches.issueWrites === 'off' || idOrKey === undefined) return null;
    const { short, long } = getOrAdd(writes, issueId(idOrKey), () => ({
      short: new SlidingWindow(shortSeconds * 1_000),
      long: new SlidingWindow(longSeconds * 1_000),
    }));
    const { in2Seconds, in30Seconds } = switches.issueWrites;
    const isShortFull = short.sum(now()) >= in2Seconds;
    const waitSeconds = long.sum(now()) >= in30Seconds ? longSeconds : isShortFull ? shortSeconds : 0;
    return { windows: [short, long], waitSeconds };
  };
  return {
    refuse(request) {
      if (isQuotaUsedUp()) return tooMany('jira-quota-global-based', Math.ceil(hour.msLeft(now()) / 1_000));
      const endpoint = burst(request);
      if (endpoint?.isFull) return tooMany('jira-burst-based', 1);
      const issue = issueWrites(request);
      if (issue && issue.waitSeconds > 0) return tooMany('jira-per-issue-on-write', issue.waitSeconds);
      for (const window of [endpoint?.window, ...(issue?.windows ?? [])]) window?.add(now());
      return null;
    },
    charge: (points) => hour.add(now(), points),
    useUpQuota: () => hour.add(now(), Number.MAX_SAFE_INTEGER / 2),
    resetLimits() {
      hour = new FixedWindow(hourMs);
      bursts.clear();
      writes.clear();
    },
  };
}

/** The issue a write names in its path. Properties written to many issues at once are *assumed* not to count here. */
function writtenIssue({ method, path }: JiraRequest): string | undefined {
  if (!['PUT', 'DELETE'].includes(method.toUpperCase())) return undefined;
  return /^\/rest\/api\/3\/issue\/([^/?]+)/.exec(path)?.[1];
}

/** The headers are documented, the body is *assumed*. */
function tooMany(reason: LimitReason, waitSeconds: number) {
  const { headers, ...rest } = answer(429, { errorMessages: ['Rate limit exceeded.'], errors: {} });
  const told = { 'Retry-After': String(waitSeconds), 'RateLimit-Reason': reason };
  return { reason, response: { ...rest, headers: { ...headers, ...told } } };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
