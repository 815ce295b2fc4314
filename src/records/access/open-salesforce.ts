import type { Connection, StoredToken } from '../../connections/model/connection';
import type { SalesforceAccess } from '../../connections/model/connection';
import type { Ports } from '../../ports/ports';
import type { Salesforce, Session, WayIn } from '../../ports/salesforce';
import { SalesforceError } from '../model/salesforce-error';
import { takeNextKeys, type TakeNeeds } from './take-next-keys';
import { unkept } from './unkept';

/** What opening an org needs of the world. */
export type OpenNeeds = TakeNeeds & Pick<Ports, 'salesforceAs' | 'salesforceFor' | 'salesforceSessions'>;

/**
 * Opens the org behind a connection, for reading as the integration user. The keys are looked up only where no session is
 * kept, or it has ended. Where Salesforce refuses those in use, it goes on with those that were staged to follow them.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF; reading throws NOT_SET_UP too where the secret is gone
 */
export function openSalesforce(ports: OpenNeeds, { id, access }: Connection): Salesforce {
  if (access === null) throw new SalesforceError('NOT_SET_UP');
  if (access.isOff) throw new SalesforceError('TURNED_OFF');
  const place = secretPlace(id, access);
  const kept = ports.salesforceSessions(place);
  const otherwise = (): Promise<Session | null> =>
    takeNextKeys(ports, place, async (way, newer) => {
      const session = await ports.salesforceFor(way, unkept).logIn();
      if (access.orgId !== null && session.orgId !== access.orgId) throw new SalesforceError('OTHER_ORG');
      await ports.salesforceSessions(newer).save(session);
      return session;
    });
  return ports.salesforceAs(access, {
    read: () => kept.read(),
    async renew(ended) {
      // Another function has renewed it meanwhile: each log-in counts at Salesforce.
      const present = ended && (await kept.read());
      if (present && !present.token.isSameAs(ended.token)) return present;
      const stored = await wayInto(ports, id, access);
      if (stored === null) throw new SalesforceError('NOT_SET_UP');
      return ports.salesforceFor({ ...stored, otherwise }, kept).logIn();
    },
  });
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
