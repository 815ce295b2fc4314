import type { settingsContract } from '../contract/settings';
import type { Ports } from '../ports';
import type { SiteVerb } from './caller';
import { inConnectionsTurn } from './people/connection-turn';
import { forgetSaver } from './people/note-saver';

/**
 * Forgets the connection and its token. Links stay as they are, at the Connector.
 * @throws AppError PLATFORM_DOWN, CHANGED_MEANWHILE (no turn)
 */
export function removeConnection(ports: Ports): SiteVerb<typeof settingsContract.removeConnection> {
  return async () => {
    await inConnectionsTurn(ports, async () => {
      const stored = await ports.connections.find();
      await ports.connections.remove();
      await forgetSaver(ports, stored?.savedBy);
    });
    return { connection: null };
  };
}
