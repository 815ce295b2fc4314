import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { showRotations, type ShowRotationsNeeds } from './show-rotation';

/**
 * Shows the tokens of all connections and the policy, without asking the Connector.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export function openRotations(
  ports: ShowRotationsNeeds & Pick<Ports, 'connections'>,
): SiteVerb<typeof connectionsContract.openRotations> {
  return async () => showRotations(ports, await ports.connections.registry());
}
