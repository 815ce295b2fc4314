import { isOver } from '../contract/runs/phase';
import { inParts } from '../shared/in-parts';
import type { RunsThrough } from '../ports/connections';
import type { Ports } from '../ports/ports';
import type { ProjectRuns } from '../ports/runs';
import { statusOf } from './model/phase';
import { findRun, type StoredRunNeeds } from './stored-run';

/** How many projects' runs are read side by side. */
const atOnce = 20;

/** Counts the runs that are not over and that people agreed to send through a connection. */
export function runsThrough(ports: StoredRunNeeds & Pick<Ports, 'runs' | 'now'>): RunsThrough {
  return async (connectionId) => {
    let count = 0;
    for (const part of inParts(await ports.runs.allProjectRuns(), atOnce)) {
      const found = await Promise.all(part.map((each) => goesThrough(ports, each, connectionId)));
      count += found.filter(Boolean).length;
    }
    return count;
  };
}

async function goesThrough(
  ports: StoredRunNeeds & Pick<Ports, 'now'>,
  { projectId, current }: ProjectRuns,
  connectionId: string,
): Promise<boolean> {
  if (current === null) return false;
  // Most runs are over: that costs one read.
  if ((await ports.runs.endOf({ projectId, id: current })) !== null) return false;
  const found = await findRun(ports, projectId, current);
  if (found?.rows.intent.connection.id !== connectionId) return false;
  return !isOver(statusOf(found.rows, ports.now()).phase);
}
