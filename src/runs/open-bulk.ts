import type { runsContract } from '../contract/runs/questions';
import { showStop } from '../connections/show-stop';
import { chooseConnection, whyNotConnected } from '../connections/model/choose-connection';
import { throughOf } from '../connections/model/through-of';
import { isDiscarded } from './model/phase';
import type { Ports } from '../ports/ports';
import type { ProjectRuns } from '../ports/runs';
import type { ProjectVerb } from '../ports/caller';
import { findRun, type FoundRun, type StoredRunNeeds } from './stored-run';
import { namesFor, type NamesNeeds } from './names-for';
import { showRun, type ShowRunNeeds } from './show-run';

type LatestNeeds = StoredRunNeeds & Pick<Ports, 'now'>;
type ProjectNeeds = Pick<Ports, 'projectIssues' | 'connections' | 'runs'>;
type Needs = ProjectNeeds & LatestNeeds & NamesNeeds & ShowRunNeeds;

/**
 * Opens a project's bulk push page: the run under way, or the last one, and the runs that pushed before.
 * @throws AppError NOT_FOUND, NEWER_RELEASE, PLATFORM_DOWN, RATE_LIMITED
 */
export function openBulk(ports: Needs): ProjectVerb<typeof runsContract.openBulk> {
  return async (caller) => {
    const { projectId, rights } = caller;
    const [project, registry, runs] = await Promise.all([
      ports.projectIssues.project('user', projectId),
      ports.connections.registry(),
      ports.runs.projectRuns(projectId),
    ]);
    const choice = chooseConnection(registry, projectId);
    const { connection } = choice;
    const stopped = choice.connection === null ? null : choice.stop;
    const [found, nameOf, ends, stop] = await Promise.all([
      latest(ports, runs),
      namesFor(
        ports,
        runs.pushed.map(({ by }) => by),
      ),
      Promise.all(runs.pushed.map(({ id }) => ports.runs.endOf({ projectId, id }))),
      stopped && showStop(ports, stopped),
    ]);
    return {
      project,
      isConnected: connection !== null,
      why: connection === null ? whyNotConnected(registry, choice) : undefined,
      through: throughOf(registry, connection ?? choice.lacking),
      mayAdminister: rights.mayAdminister,
      salesforceHost: connection?.salesforceHost ?? null,
      current: found && (await showRun(ports, caller, found, registry)),
      history: runs.pushed.map(({ id, chosen, by, createdAt }, at) => ({
        id,
        chosen,
        startedBy: nameOf(by),
        createdAt,
        ended: ends[at] ?? null,
      })),
      ...(stop && { stop }),
    };
  };
}

/** The run under way, or the last one that pushed. A discarded preview was never a run. */
async function latest(
  ports: LatestNeeds,
  { projectId, current, pushed }: ProjectRuns,
): Promise<FoundRun | null> {
  const found = current === null ? null : await findRun(ports, projectId, current);
  if (found && !isDiscarded(found.rows, ports.now())) return found;
  const last = pushed.find(({ id }) => id !== current);
  return last ? findRun(ports, projectId, last.id) : null;
}
