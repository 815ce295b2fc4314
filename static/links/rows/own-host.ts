import type { Link } from '../../../src/contract/links/link';

/** The host that is known of a link itself, null where it is opened at the Salesforce address of the settings or nowhere. */
export function ownHost({ url }: Link, savedHost: string | null): string | null {
  const host = url === null ? null : new URL(url).host;
  return host === savedHost ? null : host;
}
