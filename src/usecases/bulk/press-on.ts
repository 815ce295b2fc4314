import type { RunPhase, RunView } from '../../contract/bulk/run-view';
import { AppError } from '../../domain/app-error';
import { planOf, pushesOf } from '../../domain/run/journal';
import { isInTheWay, standOf } from '../../domain/run/phase';
import type { Rights } from '../../domain/run/rights';
import type { Will } from '../../domain/run/run';
import { fatesOf, isSettled } from '../../domain/run/run-marks';
import type { Ports } from '../../ports';
import type { Press } from '../../run-ports';
import { retry } from '../../shared/retry';
import type { ProjectCaller } from '../caller';
import { askRights } from './ask-rights';
import { agreedTo, commandRun, nextEpoch, type Situation } from './command-run';
import { findRun, getRun, type FoundRun } from './find-run';
import { tellRunNow } from './tell-run';

/** In which phases each press means something; elsewhere it is so already, and no error. */
const meant: Readonly<Record<Press['kind'], readonly RunPhase[]>> = {
  preview: [],
  start: ['ready', 'tried', 'partly'],
  resume: ['paused', 'stalled'],
};

/** So many pushed runs the history of a project lists. */
const mostPushed = 10;

/**
 * Sets a run going in the name of who presses: Jira is asked anew what they may do on everything that is left, as them, and that is
 * written down with the press. Where one invocation does not reach that far, the page asks on.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, RUN_UNDER_WAY (another run of the project is), CHANGED_MEANWHILE (no turn),
 *                  PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP: nothing was started
 */
export async function pressOn(
  ports: Ports,
  caller: ProjectCaller,
  runId: string,
  press: Press,
): Promise<RunView> {
  const found = await getRun(ports, caller.projectId, runId);
  const { phase } = standOf(found.traces, ports.now());
  if (!meant[press.kind].includes(phase)) return tellRunNow(ports, caller, runId);
  const rights = await askRights(ports, found.run, caller.accountId, press, await idsLeft(ports, found));
  if (rights === null) return tellRunNow(ports, caller, runId);
  return commandRun(ports, caller, runId, async (situation) => {
    if (!meant[press.kind].includes(situation.stand.phase)) return null;
    const will = await wanted(ports, situation, press, rights);
    await takePlace(ports, situation, will);
    return will;
  });
}

/** The issues of a plan with items nobody has settled yet. A preview that goes on needs none: its maker's press told of all. */
async function idsLeft(ports: Ports, { run, traces }: FoundRun): Promise<readonly string[]> {
  const { journals, will } = traces;
  if (will.work === 'preview' && run.by !== will.by) return [];
  const fates = fatesOf(pushesOf(journals));
  const ids = new Set<string>();
  for (const note of planOf(journals)?.chunks ?? []) {
    if (note.counts.push + note.counts.linkAndPush === 0) continue;
    const items = await retry(ports, ports.gate('storage'), () => ports.runs.chunk(run.id, note));
    for (const [at, { issueId, plannedAs }] of items.entries()) {
      const fate = fates.get(note.from + at);
      if (plannedAs !== 'skip' && !(fate && isSettled(fate))) ids.add(issueId);
    }
  }
  return [...ids];
}

async function wanted(
  ports: Ports,
  situation: Situation,
  { kind, first }: Press,
  rights: Rights,
): Promise<Will> {
  const { traces, stand, by, at, run } = situation;
  const before = traces.will;
  const asked = { starterAskedAt: rights.at, makerAskedAt: run.by === by ? rights.at : before.makerAskedAt };
  const fresh = { go: 'on', epoch: nextEpoch(situation), by, at, job: null, ...asked } as const;
  if (kind === 'start') {
    return { ...before, ...fresh, work: 'push', first, probe: false, despite: false };
  }
  const connection = await ports.connections.find();
  if (connection === null) throw new AppError('NOT_CONNECTED');
  const { pause } = stand;
  const isAgreed = pause?.by === 'trouble' && pause.why === 'sameRefusal';
  // Who resumes agrees to the connection as it is now, and to going on though the Connector gives one refusal after another.
  const despite = before.despite || isAgreed;
  return { ...before, ...fresh, probe: true, despite, connection: agreedTo(connection) };
}

/** Makes it the project's run, and lists it among those that push. Called in the project's turn. */
async function takePlace(ports: Ports, { run }: Situation, will: Will): Promise<void> {
  const runs = await ports.runs.projectRuns(run.projectId);
  if (runs.current !== null && runs.current !== run.id) {
    const other = await findRun(ports, run.projectId, runs.current);
    if (other && isInTheWay(standOf(other.traces, ports.now()).phase)) throw new AppError('RUN_UNDER_WAY');
  }
  const { id, chosen, by, createdAt } = run;
  const isListed = will.work !== 'push' || runs.pushed.some((listed) => listed.id === id);
  if (isListed && runs.current === id) return;
  const pushed = isListed
    ? runs.pushed
    : [{ id, chosen, by, createdAt }, ...runs.pushed].slice(0, mostPushed);
  await ports.runs.saveProjectRuns({ ...runs, current: id, pushed });
}
