import type { Secret } from '../shared/secret';
import type { StoredToken } from './model/connection';
import { accountsIn, newlyNamed, type Registry } from './model/registry';
import type { WrittenRegistry } from '../ports/connections';
import type { Ports } from '../ports/ports';
import { withConnectionLock } from './connection-lock';
import { logChange, type ChangeNote, type LogNeeds } from './log-change';
import { forgetInConnections, noteInConnections } from './accounts-in-connections';

/** What changing the site's connections needs of the world. */
export type ChangeNeeds = LogNeeds & Pick<Ports, 'connections' | 'locks'>;

/** A token that a change brings, and where it will be stored. */
interface NewToken {
  readonly place: StoredToken;
  readonly token: Secret;
}

/**
 * Makes one change to the site's connections, completely or not at all, while nobody else makes one. A new token is
 * named as left over before it is stored, so that it is deleted again if the change itself fails. Accounts that are
 * named afterwards are noted before; those that are no longer named are forgotten after. Tokens that nothing uses any more
 * are deleted after it; if that fails, the next change or the hourly sweep does it. `note` is what the log of changes
 * says of it; null only where nobody changed anything that people would ask about.
 * @throws AppError nothing was changed: PLATFORM_DOWN, RATE_LIMITED, NEWER_RELEASE, CHANGED_MEANWHILE (its lock is
 *                  held), and what `change` throws
 */
export function changeConnections(
  ports: ChangeNeeds,
  change: (registry: Registry) => Registry,
  note: ChangeNote | null,
  brings: NewToken | null = null,
): Promise<WrittenRegistry> {
  return withConnectionLock(ports, async () => {
    const before = await ports.connections.registry();
    const after = change(before);
    const [known, named] = [accountsIn(before), accountsIn(after)];
    await noteInConnections(ports, newlyNamed(before, after));
    const written = brings
      ? await writeWithToken(ports, before, brings, change)
      : await ports.connections.write(after);
    await forgetInConnections(
      ports,
      [...known.keys()].filter((account) => !named.has(account)),
    );
    if (note) await logChange(ports, note, before, written.registry);
    await deleteLeftOver(ports);
    return written;
  });
}

async function writeWithToken(
  { connections }: Pick<Ports, 'connections'>,
  before: Registry,
  { place, token }: NewToken,
  change: (registry: Registry) => Registry,
): Promise<WrittenRegistry> {
  const announced = await connections.write({ ...before, leftOver: [...before.leftOver, place] });
  await connections.saveToken(place, token);
  const { registry } = await connections.write(change(announced.registry));
  return { registry, endsEarlierRelease: announced.endsEarlierRelease };
}

async function deleteLeftOver({ connections, log }: Pick<Ports, 'connections' | 'log'>): Promise<void> {
  try {
    await connections.deleteLeftOver();
  } catch (error) {
    log.trouble('tokens left over', {}, error);
  }
}
