import { isAudience } from '../connections/model/salesforce-access';
import type { Connection, SalesforceAccess, StoredToken } from '../connections/model/connection';
import type { IssueCaller } from '../ports/caller';
import type { Salesforce } from '../ports/salesforce';
import { SalesforceError } from './model/salesforce-error';
import { openSalesforce, secretPlace, type OpenNeeds } from './open-salesforce';

/**
 * The org as somebody sees it: with a log-in of the reader's own, or with the integration user's. `seenAs` is the name of
 * that user. `principal` is what descriptions read with these eyes are kept under.
 */
export interface Eyes {
  readonly salesforce: Salesforce;
  readonly access: SalesforceAccess;
  readonly seenAs: string | null;
  readonly principal: StoredToken;
  /** Whether they are the reader's own. */
  readonly areOwn: boolean;
}

/** What choosing eyes needs of the world. */
export type EyesNeeds = OpenNeeds;

/**
 * Opens the org behind a connection with the eyes that its access gives this person. What the integration user sees is for
 * the audience that an admin chose, and for nobody else.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF, NOT_SHOWN, NOT_LOGGED_IN; AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function eyesOf(
  ports: EyesNeeds,
  connection: Connection | null,
  { rights }: Pick<IssueCaller, 'accountId' | 'rights'>,
): Promise<Eyes> {
  const access = connection?.access ?? null;
  if (connection === null || access === null) throw new SalesforceError('NOT_SET_UP');
  if (access.isOff) throw new SalesforceError('TURNED_OFF');
  if (access.whoReads === 'eachPerson') throw new SalesforceError('NOT_LOGGED_IN');
  if (!isAudience(access, rights)) throw new SalesforceError('NOT_SHOWN');
  return {
    salesforce: await openSalesforce(ports, connection),
    access,
    seenAs: access.userName,
    principal: secretPlace(connection.id, access),
    areOwn: false,
  };
}
