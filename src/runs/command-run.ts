import type { RunView } from '../contract/runs/run-view';
import { standOf, type Stand } from './model/phase';
import type { AgreedConnection, Will } from './model/run';
import type { Ports } from '../ports/ports';
import { retry } from '../shared/retry';
import type { ProjectCaller } from '../ports/caller';
import { getRun, type FoundRun } from './find-run';
import { notePerson } from './note-person';
import { tellRunNow } from './tell-run';

/** What a person decides on, as it stands in their turn. */
export interface Situation extends FoundRun {
  readonly stand: Stand;
  readonly by: string;
  readonly at: string;
}

/** What is to be written down; null for nothing, for it is so already or the command did it itself. */
type Decision = Will | null;

/** Turns at commanding a project's runs: of two people who press at once, one comes first and the other sees it. */
export function inProjectsTurn<T>(ports: Ports, projectId: string, work: () => Promise<T>): Promise<T> {
  return ports.turns.take(`project-${projectId}`, work);
}

/**
 * Lets a person say what they want of a run, and tells how it stands then. What is so already is no error.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, RUN_UNDER_WAY, CHANGED_MEANWHILE (no turn), PLATFORM_DOWN, RATE_LIMITED: nothing
 *                  was changed
 */
export async function commandRun(
  ports: Ports,
  caller: ProjectCaller,
  runId: string,
  decide: (situation: Situation) => Promise<Decision> | Decision,
): Promise<RunView> {
  const { accountId: by, projectId } = caller;
  await inProjectsTurn(ports, projectId, async () => {
    const found = await getRun(ports, projectId, runId);
    const now = ports.now();
    const stand = standOf(found.traces, now);
    const will = await decide({ ...found, stand, by, at: now.toISOString() });
    if (will === null) return;
    if (will.by !== found.traces.will.by) await notePerson(ports, will.by, projectId, runId);
    await ports.runs.saveWill(runId, will);
    if (will.go === 'on') await callFor(ports, projectId, runId, will, found.traces.will);
  });
  return tellRunNow(ports, caller, runId);
}

/**
 * Calls for the delivery a will asks for. Where the platform does not take the event, the old will is put back; an event that was
 * taken all the same then finds nobody who wants it.
 */
async function callFor(
  ports: Ports,
  projectId: string,
  runId: string,
  will: Will,
  before: Will,
): Promise<void> {
  const { epoch } = will;
  let job: string;
  try {
    job = await retry(ports, ports.gate('queue'), () => ports.events.call({ projectId, runId, epoch }, 0));
  } catch (error) {
    await retry(ports, ports.gate('storage'), () => ports.runs.saveWill(runId, before));
    throw error;
  }
  try {
    await ports.runs.saveWill(runId, { ...will, job });
  } catch (error) {
    // The event is under way and its will is written: without the name it only cannot be taken back.
    ports.log.trouble('event not noted', {}, error);
  }
}

/** The delivery that comes next, if one is called for now. */
export function nextEpoch({ traces: { will, journals } }: FoundRun): number {
  return Math.max(journals.at(-1)?.epoch ?? 0, will.work === 'gather' ? 0 : will.epoch - 1) + 1;
}

/** The connection a person agrees to by going on. */
export function agreedTo({ tokenId, region, last4 }: AgreedConnection): AgreedConnection {
  return { tokenId, region, last4 };
}
