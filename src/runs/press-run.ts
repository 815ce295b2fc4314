import type { RunPhase } from '../contract/runs/phase';
import type { runsContract } from '../contract/runs/questions';
import type { RunView } from '../contract/runs/run-view';
import type { ProjectCaller, ProjectVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { throwIfStopped, type StopNeeds } from '../connections/throw-if-stopped';
import type { Press } from '../ports/runs';
import { askRights, type AskNeeds } from './ask-rights';
import { commandRun, type CommandNeeds } from './command-run';
import { intentOf, takePlace, type IntentNeeds, type PlaceNeeds } from './intent-of';
import { isSettled, itemStatuses } from './model/item-status';
import { planOf, pushesOf } from './model/journal';
import { statusOf } from './model/phase';
import { resumePreview, type ResumePreviewNeeds } from './resume-preview';
import { showRunNow, type ShowRunNeeds } from './show-run';
import { type FoundRun, getRun, type StorageNeeds, type StoredRunNeeds } from './stored-run';
import { retry } from '../shared/retry';

type BeginNeeds = StoredRunNeeds & StorageNeeds & Pick<Ports, 'now'>;
type StartNeeds = StopNeeds & AskNeeds & CommandNeeds & IntentNeeds & PlaceNeeds & ShowRunNeeds;

/** What a press needs of the world. */
export type PressNeeds = BeginNeeds & StartNeeds & ResumePreviewNeeds;

/** The phases in which each press does something. In any other phase it has already happened, which is no error. */
const meant: Readonly<Record<Press['kind'], readonly RunPhase[]>> = {
  preview: [],
  start: ['ready', 'tried', 'partly'],
  resume: ['paused', 'stalled'],
};

/**
 * Sets a run going in the name of the caller. Asks Jira again, as them, what they may do on everything that is left,
 * and stores the answer with the press. If one invocation is too short for that, the page asks again.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, SENDING_STOPPED, RUN_UNDER_WAY (another run of the project is), CHANGED_MEANWHILE (its lock
 *                  is held), PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP: nothing was started
 */
export async function carryOutPress(
  ports: PressNeeds,
  caller: ProjectCaller,
  runId: string,
  press: Press,
): Promise<RunView> {
  const found = await getRun(ports, caller.projectId, runId);
  const { phase } = statusOf(found.rows, ports.now());
  if (!meant[press.kind].includes(phase)) return showRunNow(ports, caller, runId);
  if (found.rows.intent.work === 'preview' && press.kind === 'resume')
    return resumePreview(ports, caller, found);
  await throwIfStopped(ports, found.rows.intent.connection.id);
  const rights = await askRights(ports, found.run, caller.accountId, press, await idsLeft(ports, found));
  if (rights === null) return showRunNow(ports, caller, runId);
  return commandRun(ports, caller, runId, async (situation) => {
    if (!meant[press.kind].includes(situation.status.phase)) return null;
    const intent = await intentOf(ports, situation, press, rights);
    await takePlace(ports, situation, intent);
    return intent;
  });
}

/** The issues of a plan that still have unsettled items. */
async function idsLeft(
  ports: StorageNeeds,
  { run, rows: { journals } }: FoundRun,
): Promise<readonly string[]> {
  const statuses = itemStatuses(pushesOf(journals));
  const ids = new Set<string>();
  for (const note of planOf(journals)?.chunks ?? []) {
    if (note.counts.push + note.counts.linkAndPush === 0) continue;
    const items = await retry(ports, ports.backOff('storage'), () => ports.runs.chunk(run.id, note));
    for (const [at, { issueId, plannedAs }] of items.entries()) {
      const itemStatus = statuses.get(note.from + at);
      if (plannedAs !== 'skip' && !(itemStatus && isSettled(itemStatus))) ids.add(issueId);
    }
  }
  return [...ids];
}

/**
 * Starts pushing the preview, or its first few items and the rest later, in the name of the caller. If somebody has
 * started it already, returns how it stands.
 * @throws AppError NOT_FOUND, SENDING_STOPPED, RUN_UNDER_WAY, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED,
 *                  QUOTA_USED_UP: nothing was started
 */
export function startPush(ports: PressNeeds): ProjectVerb<typeof runsContract.startPush> {
  return (caller, { runId, first }) => carryOutPress(ports, caller, runId, { kind: 'start', first });
}

/**
 * Resumes a paused or stalled run in the name of the caller, beginning with one item alone.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, SENDING_STOPPED, RUN_UNDER_WAY, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN,
 *                  RATE_LIMITED, QUOTA_USED_UP: it was not resumed
 */
export function resumeRun(ports: PressNeeds): ProjectVerb<typeof runsContract.resumeRun> {
  return (caller, { runId }) => carryOutPress(ports, caller, runId, { kind: 'resume', first: null });
}
