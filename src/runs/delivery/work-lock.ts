import type { Journal } from '../model/journal';
import { deadAfterMs } from '../model/phase';
import type { Run } from '../model/run';
import { asAppError } from '../../shared/consequence';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';
import type { StorageNeeds } from '../stored-run';

export type LockNeeds = StorageNeeds & Pick<Ports, 'now'>;
export type OwnersNeeds = Pick<Ports, 'runs' | 'now'>;

/**
 * Stores that a delivery is at work in its project, for as long as it may live without a sign, and whether it makes
 * links. Unlinking waits for it, and deliveries of other projects share the connection's bound with it. Renewed with
 * every heartbeat.
 */
export async function lockWork(
  ports: LockNeeds,
  { id: runId, projectId, chosen, connection }: Run,
  { owner, work }: Pick<Journal, 'owner' | 'work'>,
): Promise<void> {
  const makesLinks = work === 'push' && (chosen.how === 'list' || chosen.how === 'again');
  const until = new Date(ports.now().getTime() + deadAfterMs).toISOString();
  await retry(ports, ports.backOff('storage'), () =>
    ports.runs.saveLock({ projectId, runId, owner, connectionId: connection.id, makesLinks, until }),
  );
}

/** Removes this delivery's own lock. If that fails, the lock expires some minutes later. */
export async function unlock(
  ports: Pick<Ports, 'runs' | 'log'>,
  { projectId }: Run,
  { owner }: Pick<Journal, 'owner'>,
): Promise<void> {
  try {
    await ports.runs.unlock(projectId, owner);
  } catch (error) {
    ports.log.trouble('work lock not given back', { code: asAppError(error).code }, error);
  }
}

/**
 * This delivery's share of the requests a connection may have in flight, divided among all deliveries at work. If there
 * are more deliveries than requests, the shares rotate every minute, so that each delivery gets one.
 */
export function shareOf(atOnce: number, owners: readonly string[], owner: string, now: Date): number {
  const all = [...new Set([...owners, owner])].toSorted();
  const minute = Math.floor(now.getTime() / 60_000);
  const place = (all.indexOf(owner) + minute) % all.length;
  return Math.floor(atOnce / all.length) + (place < atOnce % all.length ? 1 : 0);
}

/** The owners of deliveries at work through a connection now, in any project. */
export async function ownersAtWork(
  { runs, now }: OwnersNeeds,
  connectionId: string,
): Promise<readonly string[]> {
  const at = now().toISOString();
  return (await runs.locks())
    .filter((lock) => lock.connectionId === connectionId && lock.until >= at)
    .map(({ owner }) => owner);
}
