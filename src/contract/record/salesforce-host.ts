const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const orgHost = new RegExp(
  `^${label}(?:\\.${label})?\\.(?:my\\.salesforce\\.com|my\\.salesforce\\.mil|my\\.sfcrmproducts\\.cn)$`,
);

/** The hosts of the screens, and the My Domain host each belongs to. */
const screens: readonly (readonly [RegExp, string])[] = [
  [/\.lightning\.force\.com$/, '.my.salesforce.com'],
  [/\.lightning\.crmforce\.mil$/, '.my.salesforce.mil'],
  [/\.lightning\.sfcrmapps\.cn$/, '.my.sfcrmproducts.cn'],
  [/--[a-z0-9]+((?:\.[a-z0-9]+)?)\.vf\.force\.com$/, '$1.my.salesforce.com'],
  [/\.my\.salesforce-setup\.com$/, '.my.salesforce.com'],
];

/** Whether this is the My Domain host of an org (production, sandbox, scratch, …). */
export function isSalesforceHost(host: string): boolean {
  return host.length <= 253 && orgHost.test(host);
}

/** The My Domain host behind any host of an org's screens; null for hosts that are not Salesforce's. */
export function orgHostOf(host: string): string | null {
  const lower = host.toLowerCase();
  const mapped = screens.reduce((name, [pattern, target]) => name.replace(pattern, target), lower);
  return isSalesforceHost(mapped) ? mapped : null;
}

/** Whether records are shown on this host though it is no org's own: an Experience Cloud site. */
export function isExperienceHost(host: string): boolean {
  return new RegExp(`^${label}(?:\\.${label})?\\.my\\.site\\.com$`).test(host.toLowerCase());
}
