const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const orgHost = new RegExp(
  `^${label}(?:\\.${label})?\\.(?:my\\.salesforce\\.com|my\\.salesforce\\.mil|my\\.sfcrmproducts\\.cn)$`,
);

/**
 * The hosts of the screens, and the My Domain host each belongs to. Those with an instance (`na139`) belong to older
 * orgs.
 */
const screens: readonly (readonly [RegExp, string])[] = [
  [/\.lightning\.force\.com$/, '.my.salesforce.com'],
  [/\.lightning\.crmforce\.mil$/, '.my.salesforce.mil'],
  [/\.lightning\.sfcrmapps\.cn$/, '.my.sfcrmproducts.cn'],
  [/--[a-z0-9_]+((?:\.[a-z0-9]+)?)\.vf\.force\.com$/, '$1.my.salesforce.com'],
  [/--[a-z0-9_]+(?:\.[a-z0-9]+)?\.(?:visual|content)\.force\.com$/, '.my.salesforce.com'],
  [/((?:\.[a-z0-9]+)?)\.file\.force\.com$/, '$1.my.salesforce.com'],
  [/\.my\.salesforce-setup\.com$/, '.my.salesforce.com'],
];

/** Where an Experience Cloud site or a Salesforce Site is served, now and before enhanced domains. */
const sites = new RegExp(
  `^(?:${label}(?:\\.${label})?\\.(?:my\\.site\\.com|my\\.salesforce-sites\\.com)|${label}(?:\\.${label}){0,2}\\.force\\.com)$`,
);

/** Hosts of an instance. Many orgs share one, so it names no org. */
const instances = new RegExp(
  `^(?:(?:login|test|[a-z]{2,4}\\d{1,4}[a-z]?)\\.salesforce\\.com|${label}\\.[a-z]{2,4}\\d{1,4}[a-z]?\\.(?:visual|content)\\.force\\.com)$`,
);

/**
 * What a Salesforce host shows: an `org` (with its My Domain host), a `site` for customers or an `instance` (both show
 * records and name no org), or Salesforce's `own` pages, without records. Null for every other host.
 */
export type SalesforcePlace =
  { readonly kind: 'org'; readonly host: string } | { readonly kind: 'site' | 'instance' | 'own' };

/** Says what a host is to Salesforce. */
export function salesforcePlaceOf(hostname: string): SalesforcePlace | null {
  const host = orgHostOf(hostname);
  if (host) return { kind: 'org', host };
  const lower = hostname.toLowerCase();
  if (instances.test(lower)) return { kind: 'instance' };
  if (isExperienceHost(lower)) return { kind: 'site' };
  return /(?:^|\.)(?:salesforce|force)\.com$/.test(lower) ? { kind: 'own' } : null;
}

/** Whether this is the My Domain host of an org (production, sandbox, scratch, …). */
export function isSalesforceHost(host: string): boolean {
  return host.length <= 253 && orgHost.test(host);
}

/** The My Domain host behind any host of an org's screens; null for hosts that name no org. */
export function orgHostOf(host: string): string | null {
  const lower = host.toLowerCase();
  const mapped = screens.reduce((name, [pattern, target]) => name.replace(pattern, target), lower);
  return isSalesforceHost(mapped) ? mapped : null;
}

/** Whether a host shows records although it belongs to no org: a site for customers or partners. */
export function isExperienceHost(host: string): boolean {
  return sites.test(host.toLowerCase());
}

/**
 * Whether two My Domain hosts belong to one org. The first part is its name. The rest (an instance, `sandbox`,
 * `develop`) changed with enhanced domains while the org stayed the same.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.domain_name_enhanced.htm
 */
export function isSameOrg(host: string, other: string): boolean {
  return host.split('.')[0] === other.split('.')[0] && zoneOf(host) === zoneOf(other);
}

function zoneOf(host: string): string {
  return host.split('.').slice(-3).join('.');
}
