import type { Connection, StoredToken } from '../connections/model/connection';
import type { SalesforceAccess } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { Salesforce, Session } from '../ports/salesforce';
import { SalesforceError } from './model/salesforce-error';
import { takeNextKeys, type TakeNeeds } from './take-next-keys';
import { unkept } from './unkept';

/** What opening an org needs of the world. */
export type OpenNeeds = TakeNeeds & Pick<Ports, 'salesforceFor' | 'salesforceSessions'>;

/**
 * Opens the org behind a connection, for reading as the integration user. Where Salesforce refuses the keys in use, it goes on
 * with those that were staged to follow them.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF; AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function openSalesforce(ports: OpenNeeds, { id, access }: Connection): Promise<Salesforce> {
  if (access === null) throw new SalesforceError('NOT_SET_UP');
  if (access.isOff) throw new SalesforceError('TURNED_OFF');
  const place = secretPlace(id, access);
  const consumerSecret = await ports.connections.readToken(place);
  if (consumerSecret === null) throw new SalesforceError('NOT_SET_UP');
  const { host, consumerKey } = access;
  const otherwise = (): Promise<Session | null> =>
    takeNextKeys(ports, place, async (way, newer) => {
      const session = await ports.salesforceFor(way, unkept).logIn();
      if (access.orgId !== null && session.orgId !== access.orgId) throw new SalesforceError('OTHER_ORG');
      await ports.salesforceSessions(newer).save(session);
      return session;
    });
  const way = { host, consumerKey, consumerSecret, otherwise };
  return ports.salesforceFor(way, ports.salesforceSessions(place));
}

/** Where the consumer secret in use lies. */
export function secretPlace(connectionId: string, { secret }: SalesforceAccess): StoredToken {
  return { connectionId, tokenId: secret.tokenId };
}
