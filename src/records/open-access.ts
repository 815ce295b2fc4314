import type { accessContract } from '../contract/records/access';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { showAccess, type ShowAccessNeeds } from './show-access';

/**
 * Shows a connection's Salesforce access without asking Salesforce.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function openAccess(
  ports: ShowAccessNeeds & Pick<Ports, 'connections'>,
): SiteVerb<typeof accessContract.openAccess> {
  return async (_caller, { id }) => showAccess(ports, await ports.connections.registry(), id);
}
