import { accessContract } from '../contract/records/access';
import type { Ports } from '../ports/ports';
import { removeAccess, setAudience, setObjects, turnSalesforce } from '../records/change-access';
import { offerFields, offerObjects } from '../records/offer-objects';
import { openAccess } from '../records/open-access';
import { readUsage } from '../records/read-usage';
import { saveAccess } from '../records/save-access';
import { discardSecret, prepareSecret, switchSecret } from '../records/stage-secret';
import { testAccess } from '../records/test-access';
import { siteAdmin } from './access';
import { serve, type Door } from './serve';

/** The door of a connection's Salesforce access: Jira administrators only, for every question. */
export function accessDoor(ports: Ports): Door {
  return serve(
    accessContract,
    {
      openAccess: { access: siteAdmin, run: openAccess(ports) },
      testAccess: { access: siteAdmin, run: testAccess(ports) },
      saveAccess: { access: siteAdmin, run: saveAccess(ports) },
      prepareSecret: { access: siteAdmin, run: prepareSecret(ports) },
      switchSecret: { access: siteAdmin, run: switchSecret(ports) },
      discardSecret: { access: siteAdmin, run: discardSecret(ports) },
      readUsage: { access: siteAdmin, run: readUsage(ports) },
      removeAccess: { access: siteAdmin, run: removeAccess(ports) },
      turnSalesforce: { access: siteAdmin, run: turnSalesforce(ports) },
      setAudience: { access: siteAdmin, run: setAudience(ports) },
      setObjects: { access: siteAdmin, run: setObjects(ports) },
      offerObjects: { access: siteAdmin, run: offerObjects(ports) },
      offerFields: { access: siteAdmin, run: offerFields(ports) },
    },
    ports,
  );
}
