import { setUpContract } from '../contract/setup/questions';
import type { Ports } from '../ports/ports';
import { checkSetUp } from '../records/check-set-up';
import { forgetJiraToken, noteJiraToken } from '../records/note-jira-token';
import { openSetUp } from '../records/open-set-up';
import { readSetUpPeople } from '../records/read-set-up-people';
import { saveSetUp } from '../records/save-set-up';
import { adminOnSite } from './access';
import { serve, type Door } from './serve';

/** The door of the page that sets up Salesforce: Jira administrators only, for every question. */
export function setUpDoor(ports: Ports): Door {
  return serve(
    setUpContract,
    {
      openSetUp: { access: adminOnSite, run: openSetUp(ports) },
      saveSetUp: { access: adminOnSite, run: saveSetUp(ports) },
      noteJiraToken: { access: adminOnSite, run: noteJiraToken(ports) },
      forgetJiraToken: { access: adminOnSite, run: forgetJiraToken(ports) },
      checkSetUp: { access: adminOnSite, run: checkSetUp(ports) },
      readSetUpPeople: { access: adminOnSite, run: readSetUpPeople(ports) },
    },
    ports,
  );
}
