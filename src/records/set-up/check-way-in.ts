import type { Connection, SalesforceAccess } from '../../connections/model/connection';
import { isPersonal } from '../../connections/model/salesforce-access';
import type { CheckRow } from '../../contract/setup/checks';
import type { Ports } from '../../ports/ports';
import type { Salesforce } from '../../ports/salesforce';
import { wayInto } from '../access/open-salesforce';
import { provePersons, type ProofNeeds } from '../access/prove-persons';
import { unkept } from '../access/unkept';
import { SalesforceError } from '../model/salesforce-error';
import { passed, refused } from './check-rows';

/** What checking a way in needs of the world. */
export type CheckWayInNeeds = ProofNeeds & Pick<Ports, 'connections' | 'salesforceFor'>;

/**
 * Whether the host is an org, and whether its app lets in those who are meant to read: a log-in as the integration user, which
 * is not kept, and a proof as persons use the app. Three calls at most, none of which counts at Salesforce as one of the API.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function checkWayIn(
  ports: CheckWayInNeeds,
  { id }: Connection,
  access: SalesforceAccess,
): Promise<readonly [address: CheckRow, logIn: CheckRow]> {
  const way = await wayInto(ports, id, access);
  if (way === null) {
    const none = new SalesforceError('NOT_SET_UP');
    return [refused('address', none), refused('logIn', none)];
  }
  const org = ports.salesforceFor(way, unkept);
  return Promise.all([
    rowOf('address', () => org.proveAddress()),
    rowOf('logIn', async () => {
      if (access.whoReads !== 'eachPerson') await org.logIn();
      if (isPersonal(access)) await provePersons(ports, way);
    }),
  ]);
}

async function rowOf(check: 'address' | 'logIn', work: () => Promise<unknown>): Promise<CheckRow> {
  try {
    await work();
    return passed(check);
  } catch (error) {
    return refused(check, error);
  }
}

/**
 * Which org and user it is that one looks at, and whether it is the org the access was saved for. Two calls.
 * @throws AppError
 */
export async function checkOrg(salesforce: Salesforce, { orgId }: SalesforceAccess): Promise<CheckRow> {
  try {
    // One after the other: a session that has ended is renewed once, and what it is renewed with may work once.
    const user = await salesforce.user();
    const { id, ...org } = await salesforce.org();
    const told = { users: [user], org };
    if (orgId !== null && id !== orgId) return refused('org', new SalesforceError('OTHER_ORG'), told);
    return passed('org', told);
  } catch (error) {
    return refused('org', error);
  }
}
