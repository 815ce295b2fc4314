import type { HostFamily } from '../forge/proxy/call-egress';
import type { SalesforceStandIn } from './start-salesforce';

const myDomain = '.my.salesforce.com';
const loginHosts = ['login.salesforce.com', 'test.salesforce.com'];

/** Where the local cloud leads requests for Salesforce. */
export interface SalesforceHosts {
  /** For the app's functions: every My Domain, with its own name in the Host header. */
  readonly family: HostFamily;
  /**
   * For the browser, which sends no other Host than the one it asks: hosts by their ending, and the address here that
   * takes their place. `{host}` in it is the host. The first that fits counts.
   */
  readonly inBrowser: { ending: string; to: string }[];
}

/** Leads Salesforce's hosts to the stand-in, and those that are mapped elsewhere to where they are mapped. */
export function salesforceHosts(
  { origin, answersTo }: Pick<SalesforceStandIn, 'origin' | 'answersTo'>,
  maps: Readonly<Record<string, string>>,
): SalesforceHosts {
  const mapped = Object.entries(maps)
    .filter(([from]) => new URL(from).hostname.endsWith(myDomain))
    .map(([from, to]) => ({ ending: new URL(from).hostname, to }));
  return {
    family: {
      origin,
      covers: (host) => host.endsWith(myDomain) || loginHosts.includes(host),
      has: answersTo,
    },
    inBrowser: [...mapped, { ending: myDomain, to: `${origin}/~{host}` }],
  };
}
