import { isOver } from '../contract/runs/phase';
import { inParts } from '../shared/in-parts';
import type { RunsThrough } from '../ports/connections';
import type { Ports } from '../ports/ports';
import { statusOf } from './model/phase';
import type { Run } from './model/run';
import { findRun, type StoredRunNeeds } from './stored-run';

/** How many runs are looked at side by side. */
const atOnce = 20;

/**
 * Counts the runs that are not over and that people agreed to send through a connection. Most projects' runs are over:
 * those are left out in batches, so that a site of thousands of projects is counted while an admin waits.
 */
export function runsThrough(ports: StoredRunNeeds & Pick<Ports, 'runs' | 'now'>): RunsThrough {
  return async (connectionId) => {
    const projects = await ports.runs.allProjectRuns();
    const latest = projects.flatMap(({ projectId, current }) =>
      current === null ? [] : [{ projectId, id: current }],
    );
    let count = 0;
    for (const part of inParts(await ports.runs.unended(latest), atOnce)) {
      const found = await Promise.all(part.map((run) => goesThrough(ports, run, connectionId)));
      count += found.filter(Boolean).length;
    }
    return count;
  };
}

async function goesThrough(
  ports: StoredRunNeeds & Pick<Ports, 'now'>,
  { projectId, id }: Pick<Run, 'projectId' | 'id'>,
  connectionId: string,
): Promise<boolean> {
  const found = await findRun(ports, projectId, id);
  if (found?.rows.intent.connection.id !== connectionId) return false;
  return !isOver(statusOf(found.rows, ports.now()).phase);
}
