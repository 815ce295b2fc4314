import { getConnection } from '../../connections/model/registry';
import type { Registry } from '../../connections/model/registry';
import type { Ports } from '../../ports/ports';
import type { SetUp } from '../../ports/set-ups';

/** What changing a set-up needs of the world. */
export type ChangeSetUpNeeds = Pick<Ports, 'connections' | 'locks' | 'setUps'>;

/**
 * Changes what is kept of a connection's set-up while nobody else does.
 * @throws AppError nothing was changed: NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED,
 *                  CHANGED_MEANWHILE (its lock is held), and what `change` throws
 */
export function changeSetUp(
  { connections, locks, setUps }: ChangeSetUpNeeds,
  connectionId: string,
  change: (before: SetUp) => SetUp,
): Promise<{ readonly registry: Registry; readonly setUp: SetUp }> {
  return locks.hold(`set-up ${connectionId}`, async () => {
    const registry = await connections.registry();
    getConnection(registry, connectionId);
    const setUp = change(await setUps.read(connectionId));
    await setUps.write(connectionId, setUp);
    return { registry, setUp };
  });
}
