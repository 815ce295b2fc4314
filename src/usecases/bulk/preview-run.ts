import type { bulkContract } from '../../contract/bulk/bulk';
import type { WishedPair } from '../../contract/bulk/choice';
import { AppError } from '../../domain/app-error';
import { isOverFor, standOf } from '../../domain/run/phase';
import type { Run, Will } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { ProjectVerb } from '../caller';
import { close } from '../run/close-run';
import { chooseIssues } from './choose-issues';
import { agreedTo, callFor, inProjectsTurn } from './command-run';
import { findRun, type FoundRun } from './find-run';
import { nameRun } from './name-run';
import { tellRun, tellRunNow } from './tell-run';

/**
 * Begins a run with its preview, which only reads: a run is written down before anything is done for it. A project has one
 * run at a time; where another is in the way, that one is told instead.
 * @throws AppError nothing was begun: INVALID_INPUT (`jql`), NOT_CONNECTED, NOT_FOUND (an older run), REFUSED (by Jira: the
 *                  refinement), CHANGED_MEANWHILE (no turn), PLATFORM_DOWN, RATE_LIMITED
 */
export function previewRun(ports: Ports): ProjectVerb<typeof bulkContract.previewRun> {
  return async (caller, { choice }) => {
    const { projectId } = caller;
    const [connection, displayName, project, { chosen, jql, expectedIssues, pairs }] = await Promise.all([
      ports.connections.find(),
      ports.people.myName(),
      ports.projectIssues.project(projectId),
      chooseIssues(ports, projectId, choice),
    ]);
    if (connection === null) throw new AppError('NOT_CONNECTED');
    const at = ports.now().toISOString();
    const run: Run = {
      id: nameRun(at, ports.newReference()),
      projectId,
      projectKey: project.key,
      createdAt: at,
      by: { accountId: caller.accountId, displayName },
      rights: { as: caller.rights.mayAdministerProject ? 'projectAdmin' : 'siteAdmin', checkedAt: at },
      chosen,
      jql,
      expectedIssues,
      connection: agreedTo(connection),
    };
    const underWay = await inProjectsTurn(ports, projectId, () => begin(ports, run, pairs));
    return underWay
      ? { begun: false, underWay: await tellRun(ports, caller, underWay) }
      : { begun: true, run: await tellRunNow(ports, caller, run.id) };
  };
}

/** Begins the run, unless another of the project is in its way: then gives that one. */
async function begin(ports: Ports, run: Run, pairs: readonly WishedPair[]): Promise<FoundRun | null> {
  const { projectId, id: runId } = run;
  const active = await ports.runs.active(projectId);
  const other = active && (await findRun(ports, projectId, active.runId));
  if (other && !isOverFor(standOf(other.traces, ports.now()).phase)) return other;
  await ports.runs.create(run, pairs);
  const will = firstWill(run);
  await ports.runs.saveWill(runId, will);
  await ports.runs.setActive({
    projectId,
    runId,
    makesLinks: run.chosen.how === 'list' || run.chosen.how === 'again',
  });
  try {
    await callFor(ports, projectId, runId, will, null);
  } catch (error) {
    await close(ports, run, { at: ports.now().toISOString(), how: 'closed' });
    throw error;
  }
  return null;
}

function firstWill({ connection, by, createdAt: at }: Run): Will {
  const fresh = { first: null, probe: false, despite: false, job: null };
  return { ...fresh, work: 'preview', go: 'on', epoch: 1, connection, by, at };
}
