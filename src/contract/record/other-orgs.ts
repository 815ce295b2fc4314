import { isSameOrg } from './salesforce-host';

/** The org that is meant by a set of pasted hosts, and the hosts that are of another. */
export interface Orgs {
  /** The host of the settings; without one the first that was pasted. Null where neither is known. */
  readonly home: string | null;
  readonly others: readonly string[];
}

/**
 * Which of some pasted hosts lead to another org than the one of the settings. Ids say nothing of their org: a sandbox holds
 * copies of records under the same ids, so only hosts can tell.
 */
export function otherOrgs(hosts: readonly (string | null)[], saved: string | null): Orgs {
  const named = [...new Set(hosts.flatMap((host) => host ?? []))];
  const home = saved ?? named[0] ?? null;
  return { home, others: named.filter((host) => home !== null && !isSameOrg(host, home)) };
}

/** Whether every host of another org than the saved one has been confirmed by a person. */
export function areConfirmed(
  hosts: readonly (string | null)[],
  confirmed: readonly string[],
  saved: string | null,
): boolean {
  return saved === null || otherOrgs(hosts, saved).others.every((host) => confirmed.includes(host));
}
