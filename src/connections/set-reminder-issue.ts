import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { changed } from './model/registry';
import { showRotations, type ShowRotationsNeeds } from './show-rotation';

type Needs = ChangeNeeds & ShowRotationsNeeds & Pick<Ports, 'reminderIssues'>;

/**
 * Sets where an issue is made for each token that ends soon; null for nowhere. Asks Jira first, as the app, whether one
 * can be made there. Where it says no, nothing is stored.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP, CHANGED_MEANWHILE (its lock is held)
 */
export function setReminderIssue(ports: Needs): SiteVerb<typeof connectionsContract.setReminderIssue> {
  return async ({ accountId }, { place }) => {
    const obstacle = place && (await ports.reminderIssues.obstacle(place));
    if (obstacle) {
      const now = await showRotations(ports, await ports.connections.registry());
      return { ...now, saved: false, obstacle, endsEarlierRelease: false };
    }
    const { registry, endsEarlierRelease } = await changeConnections(
      ports,
      (before) => changed(before, { reminderIssue: place }),
      about(accountId, null, { how: 'reminderIssue', isOn: place !== null }),
    );
    return { ...(await showRotations(ports, registry)), saved: true, obstacle: null, endsEarlierRelease };
  };
}
