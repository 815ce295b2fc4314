import type { bulkContract } from '../../contract/bulk/bulk';
import type { Ports } from '../../ports';
import type { ProjectVerb } from '../caller';
import { findRun } from './find-run';
import { namesFor } from './names-for';
import { tellRun } from './tell-run';

/**
 * Opens the bulk push page of a project: what is under way, or the last run, and what was pushed before.
 * @throws AppError NOT_FOUND, NEWER_RELEASE, PLATFORM_DOWN, RATE_LIMITED
 */
export function openBulk(ports: Ports): ProjectVerb<typeof bulkContract.openBulk> {
  return async (caller) => {
    const { projectId, rights } = caller;
    const [project, connection, runs] = await Promise.all([
      ports.projectIssues.project('user', projectId),
      ports.connections.find(),
      ports.runs.projectRuns(projectId),
    ]);
    const runId = runs.current ?? runs.pushed[0]?.id;
    const [found, nameOf, ends] = await Promise.all([
      runId === undefined ? null : findRun(ports, projectId, runId),
      namesFor(
        ports,
        runs.pushed.map(({ by }) => by),
      ),
      Promise.all(runs.pushed.map(({ id }) => ports.runs.endOf({ projectId, id }))),
    ]);
    return {
      project,
      isConnected: connection !== null,
      mayAdminister: rights.mayAdminister,
      salesforceHost: connection?.salesforceHost ?? null,
      current: found && (await tellRun(ports, caller, found)),
      history: runs.pushed.map(({ id, chosen, by, createdAt }, at) => ({
        id,
        chosen,
        startedBy: nameOf(by),
        createdAt,
        ended: ends[at] ?? null,
      })),
    };
  };
}
