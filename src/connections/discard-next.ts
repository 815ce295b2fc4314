import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { withoutNext } from './model/rotation';
import { showRotation, type ShowRotationNeeds } from './show-rotation';

/**
 * Drops the token that was prepared, and deletes it. Where none is prepared any more, nothing changes.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held)
 */
export function discardNext(
  ports: ChangeNeeds & ShowRotationNeeds,
): SiteVerb<typeof connectionsContract.discardNext> {
  return async ({ accountId }, { id }) => {
    const { registry, endsEarlierRelease } = await changeConnections(
      ports,
      (before) => withoutNext(before, id),
      about(accountId, id, { how: 'nextDiscarded' }),
    );
    return { rotation: await showRotation(ports, registry, id), endsEarlierRelease };
  };
}
