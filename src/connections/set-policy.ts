import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { changed } from './model/registry';
import { showRotations, type ShowRotationsNeeds } from './show-rotation';

/**
 * Sets how long a token that is saved or prepared from now on may live; null for any time. Tokens that are stored stay.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held)
 */
export function setPolicy(
  ports: ChangeNeeds & ShowRotationsNeeds,
): SiteVerb<typeof connectionsContract.setPolicy> {
  return async ({ accountId }, { longestDays }) => {
    const { registry, endsEarlierRelease } = await changeConnections(
      ports,
      (before) => changed(before, { longestDays }),
      about(accountId, null, { how: 'policy', longestDays }),
    );
    return { ...(await showRotations(ports, registry)), endsEarlierRelease };
  };
}
