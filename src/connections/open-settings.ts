import type { settingsContract } from '../contract/settings';
import type { SiteVerb } from '../ports/caller';
import { showConnection, type ShowNeeds } from './show-connection';

/**
 * Shows the stored connection, without its token and without asking the Connector; after its token was removed, the
 * settings that were kept.
 * @throws AppError PLATFORM_DOWN
 */
export function openSettings(ports: ShowNeeds): SiteVerb<typeof settingsContract.openSettings> {
  return async () => {
    const connection = await ports.connections.find();
    if (connection === null) return { connection, kept: await ports.connections.kept() };
    return { connection: await showConnection(ports, connection), kept: null };
  };
}
