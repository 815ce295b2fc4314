import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { refuseOwnToken } from './refuse-own-token';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { checkConnection, isAccepted, type CheckNeeds } from './check-connection';
import { measureReach, type ReachNeeds } from './measure-reach';
import { rotatable, withNext } from './model/rotation';
import { readTokenDraft } from './model/token-draft';
import { showRotation, type ShowRotationNeeds } from './show-rotation';

type Needs = CheckNeeds & ReachNeeds & ChangeNeeds & ShowRotationNeeds & Pick<Ports, 'newReference'>;

/**
 * Checks a token and keeps it beside the one in use, to follow it. Says how many links of some issues it reads: to which
 * org it belongs cannot be known. Until it takes over nothing is sent with it. The token that was prepared before is
 * dropped.
 * @throws AppError nothing was stored: INVALID_INPUT (token, endsOn; the connection has this token already),
 *                  NOT_FOUND (no such connection), NOT_CONNECTED (it has no token to follow), PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held, or another
 *                  token was saved in place)
 */
export function prepareToken(ports: Needs): SiteVerb<typeof connectionsContract.prepareToken> {
  return async ({ accountId }, { id, ...typed }) => {
    const before = await ports.connections.registry();
    const connection = rotatable(before, id);
    const { token, last4, ends } = readTokenDraft(typed, before.longestDays, ports.now());
    await refuseOwnToken(ports, connection, token);
    const candidate = { region: connection.region, token, ends };
    const issueId = await ports.issues.findAny('user');
    const steps = await checkConnection(ports, candidate, { issueId, otherRegionToo: false });
    if (!isAccepted(steps)) {
      const rotation = await showRotation(ports, await ports.connections.registry(), id);
      return { prepared: false, steps, reach: null, rotation, endsEarlierRelease: false };
    }
    const reach = await measureReach(ports, before, connection, candidate);
    const tokenId = ports.newReference();
    const next = { tokenId, last4, ends, savedBy: accountId, savedAt: ports.now().toISOString() };
    const { registry, endsEarlierRelease } = await changeConnections(
      ports,
      (current) => withNext(current, connection, next),
      about(accountId, id, { how: 'prepared' }),
      { place: { connectionId: id, tokenId }, token },
    );
    const rotation = await showRotation(ports, registry, id);
    return { prepared: true, steps, reach, rotation, endsEarlierRelease };
  };
}
