import type { bulkContract } from '../../contract/bulk/bulk';
import type { PastRun } from '../../contract/bulk/run-view';
import type { Run } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { ProjectVerb } from '../caller';
import { findRun } from './find-run';
import { tellRun } from './tell-run';

/** So many runs the history shows. */
const mostPast = 20;

/**
 * Opens the bulk push page of a project: what is under way, or the last run, and what was before.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function openBulk(ports: Ports): ProjectVerb<typeof bulkContract.openBulk> {
  return async (caller) => {
    const { projectId, rights } = caller;
    const [project, connection, active, past] = await Promise.all([
      ports.projectIssues.project(projectId),
      ports.connections.find(),
      ports.runs.active(projectId),
      ports.runs.past(projectId, mostPast),
    ]);
    const runId = active?.runId ?? past[0]?.id;
    const found = runId === undefined ? null : await findRun(ports, projectId, runId);
    return {
      project,
      isConnected: connection !== null,
      mayAdminister: rights.mayAdminister,
      current: found && (await tellRun(ports, caller, found)),
      history: await Promise.all(past.map((run) => tellPast(ports, run))),
    };
  };
}

async function tellPast(ports: Ports, run: Run): Promise<PastRun> {
  const { id, chosen, by, createdAt } = run;
  return { id, chosen, startedBy: by.displayName, createdAt, ended: await ports.runs.endOf(run) };
}
