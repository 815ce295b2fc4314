import { isInTheWay } from '../contract/runs/phase';
import { isLive } from '../connections/model/connection';
import { connectionIn } from '../connections/model/registry';
import { AppError } from '../shared/app-error';
import { statusOf } from './model/phase';
import type { Rights } from './model/rights';
import type { RunIntent } from './model/run';
import type { Ports } from '../ports/ports';
import type { Press } from '../ports/runs';
import { agreedTo, nextEpoch, type LockedRun } from './command-run';
import { findRun, type StoredRunNeeds } from './stored-run';

export type IntentNeeds = Pick<Ports, 'connections'>;
export type PlaceNeeds = StoredRunNeeds & Pick<Ports, 'runs' | 'now'>;

/** A project keeps and lists this many pushed runs. */
const mostPushed = 20;

/** The intent a press stands for. `rights` is what Jira said for this press, null if it was not asked. */
export async function intentOf(
  ports: IntentNeeds,
  locked: LockedRun,
  { kind, first }: Press,
  rights: Rights | null,
): Promise<RunIntent> {
  const { rows, status, by, at, run } = locked;
  const before = rows.intent;
  const asked = {
    starterAskedAt: rights?.at ?? null,
    makerAskedAt: rights && run.by === by ? rights.at : before.makerAskedAt,
  };
  const fresh = { desired: 'on', epoch: nextEpoch(locked), by, at, job: null, ...asked } as const;
  if (kind === 'start') {
    return { ...before, ...fresh, work: 'push', first, probe: false, despite: false };
  }
  const connection = connectionIn(await ports.connections.registry(), before.connection.id);
  if (connection === null || !isLive(connection)) throw new AppError('NOT_CONNECTED');
  const { pause } = status;
  const isAgreed = pause?.by === 'trouble' && pause.why === 'sameRefusal';
  // A person who resumes agrees to the connection as it is now, and to going on although the Connector refuses item
  // after item.
  const despite = before.despite || isAgreed;
  return { ...before, ...fresh, probe: true, despite, connection: agreedTo(connection) };
}

/** Makes this the project's run, and lists it among the pushed ones. Call it with the project's lock held. */
export async function takePlace(ports: PlaceNeeds, { run }: LockedRun, intent: RunIntent): Promise<void> {
  const runs = await ports.runs.projectRuns(run.projectId);
  if (runs.current !== null && runs.current !== run.id) {
    const other = await findRun(ports, run.projectId, runs.current);
    if (other && isInTheWay(statusOf(other.rows, ports.now()).phase)) throw new AppError('RUN_UNDER_WAY');
  }
  const { id, chosen, by, createdAt } = run;
  const isListed = intent.work !== 'push' || runs.pushed.some((listed) => listed.id === id);
  if (isListed && runs.current === id) return;
  const pushed = isListed
    ? runs.pushed
    : [{ id, chosen, by, createdAt }, ...runs.pushed].slice(0, mostPushed);
  await ports.runs.saveProjectRuns({ ...runs, current: id, pushed });
}
