import { isInTheWay } from '../contract/runs/phase';
import type { runsContract } from '../contract/runs/questions';
import type { ProjectVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { ProjectRuns } from '../ports/runs';
import { chooseIssues, type ChooseNeeds } from './choose-issues';
import { agreedTo, withProjectLock } from './command-run';
import { gatherAndAsk, type GatherAndAskNeeds } from './gather-and-ask';
import { chooseConnection } from '../connections/model/choose-connection';
import { notConnected } from '../connections/open-connection';
import { statusOf } from './model/phase';
import type { Run, RunIntent } from './model/run';
import type { WishedPair } from './model/wished-pair';
import { showRun, type ShowRunNeeds } from './show-run';
import { type FoundRun, findRun, notePerson, type PersonNeeds, type StoredRunNeeds } from './stored-run';
import { AppError } from '../shared/app-error';

type BeginNeeds = StoredRunNeeds & PersonNeeds & Pick<Ports, 'runs' | 'now'>;
type Needs = ChooseNeeds &
  BeginNeeds &
  GatherAndAskNeeds &
  ShowRunNeeds &
  Pick<Ports, 'connections' | 'locks' | 'now' | 'newReference'>;

/**
 * A project may begin this many runs within a minute. Each one costs Jira reads, which all customers of the app share.
 */
const mostBegins = 10;
const minuteMs = 60_000;

/**
 * Begins a run with its preview, which only reads. Stores the run before doing anything for it, then finds its issues
 * and asks for the caller's rights on them, within one invocation (`continueRun` goes on). A project has one run at a
 * time: if another one is in the way, that one is returned instead.
 * @throws AppError nothing was begun: INVALID_INPUT (`jql`), NOT_CONNECTED, NOT_FOUND (an older run), REFUSED (by Jira:
 *                  the refinement), CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED (also: too many
 *                  begun)
 */
export function previewRun(ports: Needs): ProjectVerb<typeof runsContract.previewRun> {
  return async (caller, { choice }) => {
    const { projectId } = caller;
    const [registry, { chosen, jql, expectedIssues, pairs }] = await Promise.all([
      ports.connections.registry(),
      chooseIssues(ports, projectId, choice),
    ]);
    const speaking = chooseConnection(registry, projectId);
    const { connection } = speaking;
    if (connection === null) throw notConnected({ registry, chosen: speaking });
    const at = ports.now().toISOString();
    const run: Run = {
      id: nameRun(at, ports.newReference()),
      projectId,
      createdAt: at,
      by: caller.accountId,
      chosen,
      jql,
      expectedIssues,
      connection: agreedTo(connection),
    };
    const underWay = await withProjectLock(ports, projectId, () => begin(ports, run, pairs));
    return underWay
      ? { begun: false, underWay: await showRun(ports, caller, underWay) }
      : { begun: true, run: await gatherAndAsk(ports, caller, run) };
  };
}

/** Stores the run, unless another run of the project is in its way: then returns that one. */
async function begin(ports: BeginNeeds, run: Run, pairs: readonly WishedPair[]): Promise<FoundRun | null> {
  const runs = await ports.runs.projectRuns(run.projectId);
  const other = runs.current === null ? null : await findRun(ports, run.projectId, runs.current);
  if (other && isInTheWay(statusOf(other.rows, ports.now()).phase)) return other;
  const begins = lately(runs, ports.now());
  // Listed first, stored second: a stored run that is not listed could not be found again.
  await ports.runs.saveProjectRuns({ ...runs, current: run.id, begins: [...begins, run.createdAt] });
  await notePerson(ports, run.by, run.projectId, run.id);
  await ports.runs.create(run, pairs);
  await ports.runs.saveIntent(run.id, firstIntent(run));
  return null;
}

/** The times at which runs began within the last minute. */
function lately({ begins }: ProjectRuns, now: Date): readonly string[] {
  const recent = begins.filter((at) => now.getTime() - Date.parse(at) < minuteMs);
  const [oldest] = recent;
  if (recent.length < mostBegins || oldest === undefined) return recent;
  const retryAfterSeconds = Math.ceil((Date.parse(oldest) + minuteMs - now.getTime()) / 1000);
  throw new AppError('RATE_LIMITED', { by: 'app', retryAfterSeconds });
}

function firstIntent({ connection, by, createdAt: at }: Run): RunIntent {
  const fresh = { first: null, probe: false, despite: false, job: null } as const;
  const asked = { makerAskedAt: null, starterAskedAt: null } as const;
  return { ...fresh, ...asked, work: 'gather', desired: 'on', epoch: 1, connection, by, at };
}

/** The id of a run: its time in seconds and some random letters, so that ids sort by time. */
function nameRun(instant: string, random: string): string {
  const time = instant.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');
  return `${time}-${random}`;
}
