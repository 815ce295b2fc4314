import type { Connection, StoredToken } from '../connections/model/connection';
import type { SalesforceAccess } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { Salesforce } from '../ports/salesforce';
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
  const place = secretPlace(id, access);
  const consumerSecret = await ports.connections.readToken(place);
  if (consumerSecret === null) throw new SalesforceError('NOT_SET_UP');
  const { host, consumerKey } = access;
  return ports.salesforceFor({ host, consumerKey, consumerSecret }, ports.salesforceSessions(place));
}

/** Where the consumer secret in use lies. */
export function secretPlace(connectionId: string, { secret }: SalesforceAccess): StoredToken {
  return { connectionId, tokenId: secret.tokenId };
}
