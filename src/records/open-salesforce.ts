import type { Connection, SalesforceAccess, StoredToken } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { Salesforce, WayIn } from '../ports/salesforce';
import { SalesforceError } from './model/salesforce-error';

/** What opening an org needs of the world. */
export type OpenNeeds = Pick<Ports, 'connections' | 'salesforceFor' | 'salesforceSessions'>;

/**
 * Opens the org behind a connection, for reading as the integration user.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF; AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function openSalesforce(ports: OpenNeeds, { id, access }: Connection): Promise<Salesforce> {
  if (access === null) throw new SalesforceError('NOT_SET_UP');
  if (access.isOff) throw new SalesforceError('TURNED_OFF');
  const way = await wayInto(ports, id, access);
  if (way === null) throw new SalesforceError('NOT_SET_UP');
  return ports.salesforceFor(way, ports.salesforceSessions(secretPlace(id, access)));
}

/**
 * The way in that is stored; null where its secret is gone.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function wayInto(
  { connections }: Pick<Ports, 'connections'>,
  connectionId: string,
  access: SalesforceAccess,
): Promise<WayIn | null> {
  const consumerSecret = await connections.readToken(secretPlace(connectionId, access));
  const { host, consumerKey } = access;
  return consumerSecret && { host, consumerKey, consumerSecret };
}

/** Where the consumer secret in use lies. */
export function secretPlace(connectionId: string, { secret }: SalesforceAccess): StoredToken {
  return { connectionId, tokenId: secret.tokenId };
}
