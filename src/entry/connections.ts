import { connectionsContract } from '../contract/connections/questions';
import type { Ports } from '../ports/ports';
import { readChanges } from '../connections/read-changes';
import { openSettings } from '../connections/open-settings';
import { removeConnection } from '../connections/remove-connection';
import { startSending, stopSending } from '../connections/stop-sending';
import { saveConnection } from '../connections/save-connection';
import { testConnection } from '../connections/test-connection';
import { siteAdmin } from './access';
import { serve, type Door } from './serve';

/** The door of the app's settings: Jira administrators only, for every question. */
export function connectionsDoor(ports: Ports): Door {
  return serve(
    connectionsContract,
    {
      openSettings: { access: siteAdmin, run: openSettings(ports) },
      testConnection: { access: siteAdmin, run: testConnection(ports) },
      saveConnection: { access: siteAdmin, run: saveConnection(ports) },
      removeConnection: { access: siteAdmin, run: removeConnection(ports) },
      stopSending: { access: siteAdmin, run: stopSending(ports) },
      readChanges: { access: siteAdmin, run: readChanges(ports) },
      startSending: { access: siteAdmin, run: startSending(ports) },
    },
    ports,
  );
}
