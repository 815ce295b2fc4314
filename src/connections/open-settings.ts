import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { showSettings, type ShowNeeds } from './show-settings';

/**
 * Shows the stored connections, without their tokens and without asking the Connector.
 * @throws AppError PLATFORM_DOWN
 */
export function openSettings(ports: ShowNeeds): SiteVerb<typeof connectionsContract.openSettings> {
  return async () => showSettings(ports, await ports.connections.registry());
}
