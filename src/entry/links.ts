import { linksContract } from '../contract/links/questions';
import type { Ports } from '../ports/ports';
import { changeOptions } from '../links/change-options';
import { linkRecords } from '../links/link-records';
import { openPanel } from '../links/open-panel';
import { pushAll } from '../links/push-all';
import { pushRecord } from '../links/push-record';
import { unlinkRecord } from '../links/unlink-record';
import { issueEditor, issueViewer } from './access';
import { serve, type Door } from './serve';

/**
 * The door of an issue's surfaces, panel and action. Opening the panel takes the right to see the issue, everything
 * else the right to edit it.
 */
export function linksDoor(ports: Ports): Door {
  return serve(
    linksContract,
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
