import { FixedWindow } from '../../fixed-window';
import type { Org } from './org';

const day = 24 * 3_600_000;
const hour = 3_600_000;

/** How many API requests each org got since midnight UTC, and how often each user logged in this hour. In memory. */
export interface Usage {
  /** Counts a request. False, and not counted, once the day's are used up. */
  admit(org: Org): boolean;
  used(org: Org): number;
  /** Sets how many are used today. */
  set(org: Org, used: number): void;
  /** Counts a log-in. False if there were this many in the hour. */
  admitLogin(user: string, anHour: number): boolean;
  reset(): void;
}

export function createUsage(now: () => number): Usage {
  const requests = new Map<string, FixedWindow>();
  const logins = new Map<string, FixedWindow>();
  const windowIn = (map: Map<string, FixedWindow>, key: string, length: number): FixedWindow => {
    const window = map.get(key) ?? new FixedWindow(length);
    map.set(key, window);
    return window;
  };
  const used = (org: Org) => windowIn(requests, org.key, day).sum(now());
  return {
    admit(org) {
      if (used(org) >= org.dailyLimit) return false;
      windowIn(requests, org.key, day).add(now());
      return true;
    },
    used,
    set: (org, count) => windowIn(requests, org.key, day).add(now(), count - used(org)),
    admitLogin(user, anHour) {
      const window = windowIn(logins, user, hour);
      if (window.sum(now()) >= anHour) return false;
      window.add(now());
      return true;
    },
    reset() {
      requests.clear();
      logins.clear();
    },
  };
}
