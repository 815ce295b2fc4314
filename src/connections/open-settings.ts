import type { connectionsContract, SettingsView } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { isLive } from './model/connection';
import { connectionIn, type Registry } from './model/registry';
import { showConnection, type ShowNeeds } from './show-connection';

/**
 * Shows the stored connection, without its token and without asking the Connector; after its token was removed, the
 * settings that were kept.
 * @throws AppError PLATFORM_DOWN
 */
export function openSettings(ports: ShowNeeds): SiteVerb<typeof connectionsContract.openSettings> {
  return async () => showSettings(ports, await ports.connections.registry());
}

/** The settings as they are with this registry. */
export async function showSettings(ports: ShowNeeds, registry: Registry): Promise<SettingsView> {
  const { defaultId } = registry;
  const connection = defaultId === null ? null : connectionIn(registry, defaultId);
  if (connection && isLive(connection))
    return { connection: await showConnection(ports, connection), kept: null };
  const { region, salesforceHost, atOnce } = connection ?? {};
  return {
    connection: null,
    kept:
      region === undefined ? null : { region, salesforceHost: salesforceHost ?? null, atOnce: atOnce ?? 1 },
  };
}
