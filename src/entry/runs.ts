import { runsContract } from '../contract/runs/questions';
import type { Ports } from '../ports/ports';
import { cancelRun } from '../runs/cancel-run';
import { continueRun } from '../runs/continue-run';
import { countChanged } from '../runs/count-changed';
import { countOpen } from '../runs/count-open';
import { countPast } from '../runs/count-past';
import { openBulk } from '../runs/open-bulk';
import { pauseRun } from '../runs/pause-run';
import { previewRun } from '../runs/preview-run';
import { readItems } from '../runs/read-items';
import { resumeRun, startPush } from '../runs/press-run';
import { watchRun } from '../runs/watch-run';
import { projectAdmin } from './access';
import { serve, type Door } from './serve';

/** The door of the bulk push page: project administrators only, for every question. */
export function runsDoor(ports: Ports): Door {
  return serve(
    runsContract,
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
