import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { changed, getConnection } from './model/registry';
import { showChanged, type ShowNeeds } from './show-settings';

/**
 * Makes a connection the default: every project that is not bound uses it from then on.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, CHANGED_MEANWHILE (its lock is held)
 */
export function makeDefault(
  ports: ChangeNeeds & ShowNeeds,
): SiteVerb<typeof connectionsContract.makeDefault> {
  return async ({ accountId }, { id }) => {
    const written = await changeConnections(
      ports,
      (before) => changed(before, { defaultId: getConnection(before, id).id }),
      about(accountId, id, { how: 'madeDefault' }),
    );
    return showChanged(ports, written);
  };
}
