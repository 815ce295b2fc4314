import type { settingsContract } from '../contract/settings';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { withConnectionLock } from './connection-lock';
import { forgetSaver } from './note-saver';

type Needs = Pick<Ports, 'connections' | 'locks' | 'personalData' | 'log'>;

/**
 * Removes the connection: its token, the token's last characters and end, who saved it, and its health. What is not
 * secret stays and is answered: region, Salesforce address, requests at once. The links at the Connector stay.
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
