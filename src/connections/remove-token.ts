import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { getConnection, withConnection } from './model/registry';
import { showChanged, type ShowNeeds } from './show-settings';

/**
 * Removes a connection's tokens, their last characters and ends, who saved them, and its health. What is not secret
 * stays: name, region, Salesforce address, requests at once, and the projects bound to it. The links at the Connector
 * stay.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, CHANGED_MEANWHILE (its lock is held)
 */
export function removeToken(
  ports: ChangeNeeds & ShowNeeds,
): SiteVerb<typeof connectionsContract.removeToken> {
  return async ({ accountId }, { id }) => {
    const written = await changeConnections(
      ports,
      (before) =>
        withConnection(before, { ...getConnection(before, id), token: null, next: null, previous: null }),
      {
        by: accountId,
        tells: (before) =>
          getConnection(before, id).token && { connectionId: id, what: { how: 'tokenRemoved' } },
      },
    );
    return showChanged(ports, written);
  };
}
