import type { connectionsContract } from '../contract/connections/questions';
import type { StopAnswer } from '../contract/connections/stop';
import { cleanText } from '../contract/clean-text';
import { AppError } from '../shared/app-error';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import type { Stop } from './model/connection';
import { changed, connectionIn, withConnection, type Registry } from './model/registry';
import { standingStop } from './model/standing-stop';
import { leaseMs } from './sending-lease';
import { showStop, type StopNames } from './show-stop';

/** Everything that was let through before the stop was stored has left by then, with some time to spare. */
const overAfterMs = leaseMs + 500;

/** What stopping and starting need of the world. */
type Needs = ChangeNeeds & StopNames & Pick<Ports, 'sleep'>;

/**
 * Stops all sending of the site, or of one connection. Reading goes on. It answers only when nothing more is sent: what
 * was let through until then has left. The first stop stays, with its reason; whoever comes second is told about it.
 * @throws AppError NOT_FOUND (there is no such connection), INVALID_INPUT, PLATFORM_DOWN, RATE_LIMITED,
 *                  CHANGED_MEANWHILE (its lock is held): it may not be stopped
 */
export function stopSending(ports: Needs): SiteVerb<typeof connectionsContract.stopSending> {
  return async ({ accountId: by }, { id, reason: typed }) => {
    const reason = cleanText(typed)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim();
    if (reason === '')
      throw new AppError('INVALID_INPUT', { fields: [{ field: 'reason', problem: 'malformed' }] });
    const stop = { by, at: ports.now().toISOString(), reason };
    const answer = await setStop(ports, { by, id }, (before) => before ?? stop);
    await ports.sleep(overAfterMs);
    return answer;
  };
}

/**
 * Lets the site, or one connection, send again. Runs that pause because of it go on when somebody resumes them.
 * @throws AppError NOT_FOUND (there is no such connection), PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is
 *                  held): it is still stopped
 */
export function startSending(ports: Needs): SiteVerb<typeof connectionsContract.startSending> {
  return ({ accountId: by }, { id }) => setStop(ports, { by, id }, () => null);
}

async function setStop(
  ports: Needs,
  { by, id }: { readonly by: string; readonly id: string | null },
  next: (before: Stop | null) => Stop | null,
): Promise<StopAnswer> {
  let hasChanged = false;
  const change = (before: Registry): Registry => {
    const known = ownStop(before, id);
    const stop = next(known);
    hasChanged = stop !== known;
    return withStop(before, id, stop);
  };
  const { registry, endsEarlierRelease } = await changeConnections(ports, change, {
    by,
    tells: (_before, after) => {
      if (!hasChanged) return null;
      const stop = ownStop(after, id);
      return {
        connectionId: id,
        what: stop ? { how: 'stopped', reason: stop.reason } : { how: 'started' },
      };
    },
  });
  const stop = standingStop(registry, id);
  return { stop: stop && (await showStop(ports, stop)), changed: hasChanged, endsEarlierRelease };
}

/** @throws AppError NOT_FOUND */
function ownStop(registry: Registry, id: string | null): Stop | null {
  if (id === null) return registry.stop;
  const connection = connectionIn(registry, id);
  if (connection === null) throw new AppError('NOT_FOUND', { by: 'app' });
  return connection.stop;
}

function withStop(registry: Registry, id: string | null, stop: Stop | null): Registry {
  const connection = id === null ? null : connectionIn(registry, id);
  return connection ? withConnection(registry, { ...connection, stop }) : changed(registry, { stop });
}
