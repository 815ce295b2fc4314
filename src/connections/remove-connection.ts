import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { changed, connectionIn, withConnection, type Registry } from './model/registry';
import { showSettings } from './open-settings';
import type { ShowNeeds } from './show-connection';

/**
 * Removes the connection's tokens, their last characters and ends, who saved them, and its health. What is not secret
 * stays and is answered: region, Salesforce address, requests at once. The links at the Connector stay.
 * @throws AppError PLATFORM_DOWN, CHANGED_MEANWHILE (its lock is held)
 */
export function removeConnection(
  ports: ChangeNeeds & ShowNeeds,
): SiteVerb<typeof connectionsContract.removeConnection> {
  return async ({ accountId }) => {
    const change = (before: Registry): Registry => {
      const connection = before.defaultId === null ? null : connectionIn(before, before.defaultId);
      return connection
        ? withConnection(before, { ...connection, token: null, next: null, previous: null })
        : changed(before, {});
    };
    const { registry } = await changeConnections(ports, change, {
      by: accountId,
      tells: (before, { defaultId }) => {
        const had = defaultId !== null && connectionIn(before, defaultId)?.token;
        return had ? { connectionId: defaultId, what: { how: 'tokenRemoved' } } : null;
      },
    });
    return showSettings(ports, registry);
  };
}
