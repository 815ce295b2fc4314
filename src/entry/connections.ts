import { connectionsContract } from '../contract/connections/questions';
import type { Ports } from '../ports/ports';
import { bindProjects } from '../connections/bind-projects';
import { discardNext } from '../connections/discard-next';
import { makeDefault } from '../connections/make-default';
import { openRotations } from '../connections/open-rotations';
import { readChanges } from '../connections/read-changes';
import { openSettings } from '../connections/open-settings';
import { prepareToken } from '../connections/prepare-token';
import { readIssueTypes } from '../connections/read-issue-types';
import { readProjects } from '../connections/read-projects';
import { removeConnection } from '../connections/remove-connection';
import { removeToken } from '../connections/remove-token';
import { renameConnection } from '../connections/rename-connection';
import { startSending, stopSending } from '../connections/stop-sending';
import { saveConnection } from '../connections/save-connection';
import { setReminderIssue } from '../connections/set-reminder-issue';
import { setPolicy } from '../connections/set-policy';
import { switchBack, switchToken } from '../connections/switch-token';
import { testConnection } from '../connections/test-connection';
import { whatHangsOn } from '../connections/what-hangs-on';
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
      removeToken: { access: siteAdmin, run: removeToken(ports) },
      removeConnection: { access: siteAdmin, run: removeConnection(ports) },
      openRotations: { access: siteAdmin, run: openRotations(ports) },
      prepareToken: { access: siteAdmin, run: prepareToken(ports) },
      discardNext: { access: siteAdmin, run: discardNext(ports) },
      switchToken: { access: siteAdmin, run: switchToken(ports) },
      switchBack: { access: siteAdmin, run: switchBack(ports) },
      setReminderIssue: { access: siteAdmin, run: setReminderIssue(ports) },
      readIssueTypes: { access: siteAdmin, run: readIssueTypes(ports) },
      setPolicy: { access: siteAdmin, run: setPolicy(ports) },
      stopSending: { access: siteAdmin, run: stopSending(ports) },
      readChanges: { access: siteAdmin, run: readChanges(ports) },
      startSending: { access: siteAdmin, run: startSending(ports) },
      makeDefault: { access: siteAdmin, run: makeDefault(ports) },
      renameConnection: { access: siteAdmin, run: renameConnection(ports) },
      bindProjects: { access: siteAdmin, run: bindProjects(ports) },
      readProjects: { access: siteAdmin, run: readProjects(ports) },
      whatHangsOn: { access: siteAdmin, run: whatHangsOn(ports) },
    },
    ports,
  );
}
