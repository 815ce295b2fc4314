import { connectionsContract } from '../contract/connections/questions';
import type { Ports } from '../ports/ports';
import { discardNext } from '../connections/discard-next';
import { openRotations } from '../connections/open-rotations';
import { openSettings } from '../connections/open-settings';
import { prepareToken } from '../connections/prepare-token';
import { removeConnection } from '../connections/remove-connection';
import { saveConnection } from '../connections/save-connection';
import { setReminderIssue } from '../connections/set-reminder-issue';
import { setPolicy } from '../connections/set-policy';
import { switchBack, switchToken } from '../connections/switch-token';
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
      openRotations: { access: siteAdmin, run: openRotations(ports) },
      prepareToken: { access: siteAdmin, run: prepareToken(ports) },
      discardNext: { access: siteAdmin, run: discardNext(ports) },
      switchToken: { access: siteAdmin, run: switchToken(ports) },
      switchBack: { access: siteAdmin, run: switchBack(ports) },
      setReminderIssue: { access: siteAdmin, run: setReminderIssue(ports) },
      setPolicy: { access: siteAdmin, run: setPolicy(ports) },
    },
    ports,
  );
}
