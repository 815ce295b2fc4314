import { isSameOrg } from './salesforce-host';

/** The org meant by some pasted hosts, and the hosts that belong to another. */
export interface Orgs {
  /** The host in the settings; without one the first pasted host. Null where neither is known. */
  readonly home: string | null;
  readonly others: readonly string[];
}

/**
 * Which of some pasted hosts lead to another org than the one in the settings. Ids say nothing about their org: a
 * sandbox holds copies of records under the same ids. Only hosts can tell.
 */
export function otherOrgs(hosts: readonly (string | null)[], saved: string | null): Orgs {
  const named = [...new Set(hosts.flatMap((host) => host ?? []))];
  const home = saved ?? named[0] ?? null;
  return { home, others: named.filter((host) => home !== null && !isSameOrg(host, home)) };
}

/** Whether a person has confirmed every host of another org than the saved one. */
export function areConfirmed(
  hosts: readonly (string | null)[],
  confirmed: readonly string[],
  saved: string | null,
): boolean {
  return saved === null || otherOrgs(hosts, saved).others.every((host) => confirmed.includes(host));
}
