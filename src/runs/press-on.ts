import type { RunPhase, RunView } from '../contract/runs/run-view';
import { planOf, pushesOf } from './model/journal';
import { standOf } from './model/phase';
import { fatesOf, isSettled } from './model/run-marks';
import type { Ports } from '../ports/ports';
import type { Press } from '../ports/runs';
import { retry } from '../shared/retry';
import type { ProjectCaller } from '../ports/caller';
import { askRights } from './ask-rights';
import { previewOn } from './preview-on';
import { commandRun } from './command-run';
import { getRun, type FoundRun } from './find-run';
import { takePlace, wanted } from './set-going';
import { tellRunNow } from './tell-run';

/** In which phases each press means something; elsewhere it is so already, and no error. */
const meant: Readonly<Record<Press['kind'], readonly RunPhase[]>> = {
  preview: [],
  start: ['ready', 'tried', 'partly'],
  resume: ['paused', 'stalled'],
};

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
  if (found.traces.will.work === 'preview' && press.kind === 'resume') return previewOn(ports, caller, found);
  const rights = await askRights(ports, found.run, caller.accountId, press, await idsLeft(ports, found));
  if (rights === null) return tellRunNow(ports, caller, runId);
  return commandRun(ports, caller, runId, async (situation) => {
    if (!meant[press.kind].includes(situation.stand.phase)) return null;
    const will = await wanted(ports, situation, press, rights);
    await takePlace(ports, situation, will);
    return will;
  });
}

/** The issues of a plan with items nobody has settled yet. */
async function idsLeft(ports: Ports, { run, traces: { journals } }: FoundRun): Promise<readonly string[]> {
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
