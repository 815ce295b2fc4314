import type { RunView } from '../contract/runs/run-view';
import type { LiveConnection } from '../connections/model/connection';
import { statusOf, type RunStatus } from './model/phase';
import type { AgreedConnection, RunIntent } from './model/run';
import type { Ports } from '../ports/ports';
import { retry } from '../shared/retry';
import type { ProjectCaller } from '../ports/caller';
import {
  getRun,
  notePerson,
  type FoundRun,
  type PersonNeeds,
  type StorageNeeds,
  type StoredRunNeeds,
} from './stored-run';
import { showRunNow, type ShowRunNeeds } from './show-run';

type CallNeeds = StorageNeeds & Pick<Ports, 'events' | 'log'>;
type StoreNeeds = StoredRunNeeds & PersonNeeds & Pick<Ports, 'locks' | 'now'>;

/** What carrying out a person's command on a run needs of the world. */
export type CommandNeeds = StoreNeeds & CallNeeds & ShowRunNeeds;

/** A run as it is while the person who decides on it holds its lock. */
export interface LockedRun extends FoundRun {
  readonly status: RunStatus;
  readonly by: string;
  readonly at: string;
}

/** What to store. Null means nothing: it is so already, or the command stored it itself. */
type Decision = RunIntent | null;

/** Holds the lock on a project's runs. When two people press at once, one goes first and the other sees the result. */
export function withProjectLock<T>(
  ports: Pick<Ports, 'locks'>,
  projectId: string,
  work: () => Promise<T>,
): Promise<T> {
  return ports.locks.hold(`project-${projectId}`, work);
}

/**
 * Stores what a person wants of a run, and returns how the run stands then. A command that changes nothing is no error.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, RUN_UNDER_WAY, CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN,
 *                  RATE_LIMITED: nothing was changed
 */
export async function commandRun(
  ports: CommandNeeds,
  caller: ProjectCaller,
  runId: string,
  decide: (locked: LockedRun) => Promise<Decision> | Decision,
): Promise<RunView> {
  const { accountId: by, projectId } = caller;
  await withProjectLock(ports, projectId, async () => {
    const found = await getRun(ports, projectId, runId);
    const now = ports.now();
    const status = statusOf(found.rows, now);
    const intent = await decide({ ...found, status, by, at: now.toISOString() });
    if (intent === null) return;
    if (intent.by !== found.rows.intent.by) await notePerson(ports, intent.by, projectId, runId);
    await ports.runs.saveIntent(runId, intent);
    if (intent.desired === 'on') await callFor(ports, projectId, runId, intent, found.rows.intent);
  });
  return showRunNow(ports, caller, runId);
}

/**
 * Calls for the delivery an intent asks for. If the queue does not take the event, the old intent is put back. An event
 * that was taken after all then finds that nobody wants it.
 */
async function callFor(
  ports: CallNeeds,
  projectId: string,
  runId: string,
  intent: RunIntent,
  before: RunIntent,
): Promise<void> {
  const { epoch } = intent;
  let job: string;
  try {
    job = await retry(ports, ports.backOff('queue'), () => ports.events.call({ projectId, runId, epoch }, 0));
  } catch (error) {
    await retry(ports, ports.backOff('storage'), () => ports.runs.saveIntent(runId, before));
    throw error;
  }
  try {
    await ports.runs.saveIntent(runId, { ...intent, job });
  } catch (error) {
    // The event and its intent are both in place. Without its name, the event cannot be taken back; nothing else is
    // lost.
    ports.log.trouble('event not noted', {}, error);
  }
}

/** The epoch of the next delivery, if one is called for now. */
export function nextEpoch({ rows: { intent, journals } }: FoundRun): number {
  return Math.max(journals.at(-1)?.epoch ?? 0, intent.work === 'gather' ? 0 : intent.epoch - 1) + 1;
}

/** The connection a person agrees to when they press. */
export function agreedTo({ id, name, family, region, token }: LiveConnection): AgreedConnection {
  return { id, name, family, region, last4: token.last4 };
}
