import type { settingsContract } from '../contract/settings';
import type { Ports } from '../ports';
import type { SiteVerb } from './caller';

/**
 * Forgets the connection and its token. Links stay as they are, at the Connector.
 * @throws AppError PLATFORM_DOWN
 */
export function removeConnection(ports: Ports): SiteVerb<typeof settingsContract.removeConnection> {
  return async () => {
    await ports.connections.remove();
    return { connection: null };
  };
}
