import type { SalesforceAccess } from '../../connections/model/connection';
import type { Registry } from '../../connections/model/registry';
import type { Ports } from '../../ports/ports';
import { checkAccess, type AccessCheck } from './check-access';
import { linkedRecords } from './linked-records';
import type { ReadyAccess } from '../model/access-draft';
import { provePersons, type ProofNeeds } from './prove-persons';
import { unkept } from './unkept';
import { wayOf, type WayNeeds } from './way-of';

/** What trying an access needs of the world. */
export type TryNeeds = WayNeeds & ProofNeeds & Pick<Ports, 'issues' | 'log' | 'salesforceFor'>;

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
