import type { SalesforceAccess } from '../connections/model/connection';
import type { Registry } from '../connections/model/registry';
import type { Ports } from '../ports/ports';
import type { WayIn } from '../ports/salesforce';
import { Secret } from '../shared/secret';
import { checkAccess, type AccessCheck } from './check-access';
import { linkedRecords } from './linked-records';
import type { ReadyAccess } from './model/access-draft';
import { SalesforceError } from './model/salesforce-error';
import { unkept } from './unkept';
import { wayOf, type WayNeeds } from './way-of';

/** What trying an access needs of the world. */
export type TryNeeds = WayNeeds &
  Pick<Ports, 'callBackAddress' | 'issues' | 'log' | 'logInServer' | 'newKey' | 'salesforceFor'>;

/** What is tried, and beside what. */
interface Tried {
  readonly registry: Registry;
  readonly id: string;
  readonly stored: SalesforceAccess | null;
  readonly ready: ReadyAccess;
}

/** Whether the integration user reads, at least for those who have not connected. */
export function needsIntegrationUser({ whoReads }: Pick<ReadyAccess, 'whoReads'>): boolean {
  return whoReads !== 'eachPerson';
}

/**
 * Tries an access as those will use it who are meant to read. Nothing is stored.
 * @throws AppError NOT_CONNECTED, PLATFORM_DOWN, RATE_LIMITED
 */
export async function tryAccess(
  ports: TryNeeds,
  { registry, id, stored, ready }: Tried,
): Promise<AccessCheck> {
  const integrationUser = needsIntegrationUser(ready);
  const [way, linked] = await Promise.all([
    wayOf(ports, id, stored, ready),
    integrationUser ? linkedRecords(ports, registry, id) : [],
  ]);
  return checkAccess({
    salesforce: ports.salesforceFor(way, unkept),
    provePersons: ready.whoReads === 'integrationUser' ? null : () => provePersons(ports, way),
    integrationUser,
    objects: integrationUser ? (stored?.objects ?? []) : [],
    linked,
  });
}

/**
 * Without a person nobody can log in as one. But a code that cannot exist is refused as such only once app and secret are
 * right: that proves both.
 * @throws SalesforceError what else it is refused with; AppError PLATFORM_DOWN
 */
async function provePersons({ logInServer, callBackAddress, newKey }: TryNeeds, way: WayIn): Promise<void> {
  const proof = { callBack: await callBackAddress(), verifier: new Secret(newKey()) };
  try {
    await logInServer.redeem(way, new Secret(newKey()), proof);
  } catch (error) {
    if (error instanceof SalesforceError && error.code === 'CODE_ENDED') return;
    throw error;
  }
  // Whatever says yes to it is no log-in of Salesforce.
  throw new SalesforceError('ANSWER_UNKNOWN');
}
