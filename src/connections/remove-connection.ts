import type { settingsContract } from '../contract/settings';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { withConnectionLock } from './connection-lock';
import { forgetSaver } from './note-saver';

type Needs = Pick<Ports, 'connections' | 'locks' | 'personalData' | 'log'>;

/**
 * Removes the connection: forgets the token and all that is about it: its last characters and end, who saved it, its health. What is no secret stays
 * and is told: region, Salesforce address, requests at once. Links stay as they are, at the Connector.
 * @throws AppError PLATFORM_DOWN, CHANGED_MEANWHILE (its lock is held)
 */
export function removeConnection(ports: Needs): SiteVerb<typeof settingsContract.removeConnection> {
  return () =>
    withConnectionLock(ports, async () => {
      const stored = await ports.connections.find();
      await ports.connections.removeToken();
      await forgetSaver(ports, stored?.savedBy);
      return { connection: null, kept: await ports.connections.kept() };
    });
}
