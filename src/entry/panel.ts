import { panelContract } from '../contract/panel';
import type { Ports } from '../ports';
import { changeOptions } from '../usecases/change-options';
import { linkRecords } from '../usecases/link-records';
import { openPanel } from '../usecases/open-panel';
import { pushAll } from '../usecases/push-all';
import { pushRecord } from '../usecases/push-record';
import { unlinkRecord } from '../usecases/unlink-record';
import { issueEditor, issueViewer } from './access';
import { serve, type Door } from './serve';

/** The door of an issue's surfaces, panel and action. Looking takes the right to see the issue, all else to edit it. */
export function panelDoor(ports: Ports): Door {
  return serve(
    panelContract,
    {
      openPanel: { access: issueViewer, run: openPanel(ports) },
      linkRecords: { access: issueEditor, run: linkRecords(ports) },
      pushRecord: { access: issueEditor, run: pushRecord(ports) },
      pushAll: { access: issueEditor, run: pushAll(ports) },
      changeOptions: { access: issueEditor, run: changeOptions(ports) },
      unlinkRecord: { access: issueEditor, run: unlinkRecord(ports) },
    },
    ports,
  );
}
