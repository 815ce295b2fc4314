import type { connectionsContract } from '../contract/connections/questions';
import type { SwitchResult } from '../contract/connections/rotation';
import { AppError } from '../shared/app-error';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about, type ChangeNote } from './log-change';
import { checkConnection, isAccepted, type CheckNeeds } from './check-connection';
import { isLive, type LiveConnection, type TokenFacts } from './model/connection';
import { connectionIn, type Registry } from './model/registry';
import { rotatable, switched, switchedBack, type Switch } from './model/rotation';
import { showRotation, type ShowRotationNeeds } from './show-rotation';
import { startHealth } from './start-health';

type Needs = CheckNeeds & ChangeNeeds & ShowRotationNeeds & Pick<Ports, 'issues'>;

/**
 * Lets the prepared token take over, after a read with it has succeeded just now. The one in use is kept until its
 * successor has pushed once. Runs go on with the new one.
 * @throws AppError nothing was switched: NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE (none is prepared any more, or the
 *                  lock is held), PLATFORM_DOWN, RATE_LIMITED
 */
export function switchToken(ports: Needs): SiteVerb<typeof connectionsContract.switchToken> {
  return ({ accountId }, { id }) =>
    switchTo(ports, id, ({ next }) => next, {
      change: switched,
      note: about(accountId, id, { how: 'switched', byItself: false }),
    });
}

/**
 * Takes the previous token back, after a read with it has succeeded just now. The one in use is kept as the prepared one.
 * @throws AppError nothing was switched: NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE (none can be taken back any more, or
 *                  the lock is held), PLATFORM_DOWN, RATE_LIMITED
 */
export function switchBack(ports: Needs): SiteVerb<typeof connectionsContract.switchBack> {
  return ({ accountId }, { id }) =>
    switchTo(ports, id, ({ previous }) => previous, {
      change: switchedBack,
      note: about(accountId, id, { how: 'switchedBack' }),
    });
}

/** Which way it is switched, and what the log says of it. */
interface Switching {
  readonly change: (registry: Registry, id: string, change: Switch) => Registry;
  readonly note: ChangeNote;
}

async function switchTo(
  ports: Needs,
  id: string,
  pick: (connection: LiveConnection) => TokenFacts | null,
  { change, note }: Switching,
): Promise<SwitchResult> {
  const connection = rotatable(await ports.connections.registry(), id);
  const facts = pick(connection);
  const token = facts && (await ports.connections.readToken({ connectionId: id, tokenId: facts.tokenId }));
  if (facts === null || token === null) throw new AppError('CHANGED_MEANWHILE');
  const candidate = { region: connection.region, ends: facts.ends, token };
  const issueId = await ports.issues.findAny('user');
  const steps = await checkConnection(ports, candidate, { issueId, otherRegionToo: false });
  if (!isAccepted(steps)) {
    const rotation = await showRotation(ports, await ports.connections.registry(), id);
    return { switched: false, steps, rotation, endsEarlierRelease: false };
  }
  const written = await changeConnections(
    ports,
    (before) => change(before, id, { from: connection.token.tokenId, to: facts.tokenId }),
    note,
  );
  const now = connectionIn(written.registry, id);
  if (now && isLive(now)) await startHealth(ports, now, ports.now().toISOString());
  const rotation = await showRotation(ports, written.registry, id);
  return { switched: true, steps, rotation, endsEarlierRelease: written.endsEarlierRelease };
}
