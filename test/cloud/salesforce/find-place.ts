import type { Org } from './state/org';
import type { World } from './world';

/** What a host name leads to. */
export type Place =
  | { readonly kind: 'org'; readonly org: Org }
  /** A My Domain the org had before. */
  | { readonly kind: 'former'; readonly org: Org }
  /** login.salesforce.com or test.salesforce.com. */
  | { readonly kind: 'login' };

const loginHosts = ['login.salesforce.com', 'test.salesforce.com'];

/** Finds what a host leads to. Undefined if nobody has that name. */
export function findPlace(world: World, host: string): Place | undefined {
  const name = host.toLowerCase();
  if (loginHosts.includes(name)) return { kind: 'login' };
  const org = world.orgs.list().find((each) => each.host === name);
  if (org) return { kind: 'org', org };
  const former = world.orgs.list().find((each) => each.formerHosts.includes(name));
  if (!former || world.switches.get().formerDomain === 'noSuchHost') return undefined;
  return { kind: 'former', org: former };
}
