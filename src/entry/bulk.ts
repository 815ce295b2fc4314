import { bulkContract } from '../contract/bulk/bulk';
import type { Ports } from '../ports';
import { cancelRun } from '../usecases/bulk/cancel-run';
import { continueRun } from '../usecases/bulk/continue-run';
import { countChanged } from '../usecases/bulk/count-changed';
import { countOpen } from '../usecases/bulk/count-open';
import { countPast } from '../usecases/bulk/count-past';
import { openBulk } from '../usecases/bulk/open-bulk';
import { pauseRun } from '../usecases/bulk/pause-run';
import { previewRun } from '../usecases/bulk/preview-run';
import { readItems } from '../usecases/bulk/read-items';
import { resumeRun } from '../usecases/bulk/resume-run';
import { startPush } from '../usecases/bulk/start-push';
import { watchRun } from '../usecases/bulk/watch-run';
import { projectAdmin } from './access';
import { serve, type Door } from './serve';

/** The door of the bulk push page: who administers the project, for every question. */
export function bulkDoor(ports: Ports): Door {
  return serve(
    bulkContract,
    {
      openBulk: { access: projectAdmin, run: openBulk(ports) },
      previewRun: { access: projectAdmin, run: previewRun(ports) },
      continueRun: { access: projectAdmin, run: continueRun(ports) },
      watchRun: { access: projectAdmin, run: watchRun(ports) },
      startPush: { access: projectAdmin, run: startPush(ports) },
      pauseRun: { access: projectAdmin, run: pauseRun(ports) },
      resumeRun: { access: projectAdmin, run: resumeRun(ports) },
      cancelRun: { access: projectAdmin, run: cancelRun(ports) },
      readItems: { access: projectAdmin, run: readItems(ports) },
      countChanged: { access: projectAdmin, run: countChanged(ports) },
      countOpen: { access: projectAdmin, run: countOpen(ports) },
      countPast: { access: projectAdmin, run: countPast(ports) },
    },
    ports,
  );
}
