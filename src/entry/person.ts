import { personContract } from '../contract/records/person';
import type { Ports } from '../ports/ports';
import { beginLogIn } from '../records/begin-log-in';
import { endLogIn } from '../records/end-log-in';
import { finishLogIn } from '../records/finish-log-in';
import { openLogIns } from '../records/open-log-ins';
import { siteUser } from './access';
import { serve, type Door } from './serve';

/** The door of each person's own log-ins at Salesforce: everybody who uses the site, about nobody but themselves. */
export function personDoor(ports: Ports): Door {
  return serve(
    personContract,
    {
      openLogIns: { access: siteUser, run: openLogIns(ports) },
      beginLogIn: { access: siteUser, run: beginLogIn(ports) },
      finishLogIn: { access: siteUser, run: finishLogIn(ports) },
      endLogIn: { access: siteUser, run: endLogIn(ports) },
    },
    ports,
  );
}
