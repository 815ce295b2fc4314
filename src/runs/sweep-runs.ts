import { endedAt, statusOf } from './model/phase';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectRuns } from '../ports/runs';
import { type FoundRun, close, findRun, type StorageNeeds, type StoredRunNeeds } from './stored-run';

type ForgetNeeds = Pick<Ports, 'runs' | 'personalData'>;
type ReviveNeeds = Pick<Ports, 'events' | 'log'>;
type CloseNeeds = StoredRunNeeds & StorageNeeds & ReviveNeeds;
type Needs = CloseNeeds & ForgetNeeds & Pick<Ports, 'runs' | 'now' | 'log'>;

const dayMs = 86_400_000;

/** How long a run is kept if it is among the newest of its project, and how long after its end if it never pushed. */
const keptDays = 90;
const unpushedDays = 1;

/**
 * How long an abandoned run stays open: a draft, a stalled run nobody could set going, and a run that waits for a
 * person.
 */
const draftDays = 1;
const deadDays = 1;
const leftDays = 14;

/** One sweep looks at four times this many old runs. The rest follow an hour later. */
const mostAtOnce = 50;

/**
 * Tidies up. Calls the next delivery of runs whose events are lost, closes runs that could not be set going again or
 * were abandoned, so that their project can have another, and deletes what is old. A run that fails here does not stop
 * the others.
 */
export async function sweepRuns(ports: Needs): Promise<void> {
  const now = ports.now();
  const projects = await ports.runs.allProjectRuns();
  for (const project of projects) {
    await trySweeping(ports, () => closeOrRevive(ports, project, now));
  }
  const listed = new Set(projects.flatMap(({ current, pushed }) => [current, ...pushed.map(({ id }) => id)]));
  const listing = new Set(
    projects.filter(({ pushed }) => pushed.length > 0).map(({ projectId }) => projectId),
  );
  const before = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  const oldestKept = before(keptDays);
  for (const run of await ports.runs.olderThan(before(unpushedDays), mostAtOnce * 4)) {
    await trySweeping(ports, async () => {
      const isPastKeeping = run.createdAt < oldestKept;
      // Once a project lists its runs, runs that have dropped off the list belong to nobody.
      const isUnlisted = listing.has(run.projectId) && !listed.has(run.id);
      if (isPastKeeping || isUnlisted || (await neverPushed(ports, run))) await forget(ports, run);
    });
  }
}

/** Deletes a run, and the notes that people's accounts were stored in it. */
async function forget(ports: ForgetNeeds, run: Run): Promise<void> {
  const { projectId, id: runId } = run;
  const intent = await ports.runs.intent(runId);
  const named = await ports.runs.forget(run);
  for (const accountId of new Set([run.by, ...(intent ? [intent.by] : []), ...named])) {
    await ports.personalData.forget(accountId, { in: 'run', projectId, runId });
  }
}

async function closeOrRevive(
  ports: CloseNeeds,
  { projectId, current }: ProjectRuns,
  now: Date,
): Promise<void> {
  const found = current === null ? null : await findRun(ports, projectId, current);
  if (found === null || found.rows.end !== null) return;
  const { phase } = statusOf(found.rows, now);
  const at = endedAt(found.rows, now);
  // The run has ended, but the function that ended it died before storing that.
  if (at !== null) return close(ports, found.run, { at, how: phase === 'done' ? 'done' : 'cancelled' });
  const days = phase === 'gathering' ? draftDays : phase === 'stalled' ? deadDays : leftDays;
  if (ageOf(found, now) > days * dayMs) {
    return close(ports, found.run, {
      at: now.toISOString(),
      how: phase === 'gathering' ? 'cancelled' : 'closed',
    });
  }
  if (phase === 'stalled') await revive(ports, found);
}

/** Calls for the missing delivery: nobody cancelled it, its event is lost. */
async function revive({ events, log }: ReviveNeeds, { run, rows }: FoundRun): Promise<void> {
  const { intent, journals } = rows;
  const epoch = Math.max((journals.at(-1)?.epoch ?? 0) + 1, intent.epoch);
  await events.call({ projectId: run.projectId, runId: run.id, epoch }, 0);
  log.note('run called again', { epoch });
}

function ageOf({ rows: { intent, journals } }: FoundRun, now: Date): number {
  const touchedAt = [intent.at, journals.at(-1)?.touchedAt ?? ''].toSorted().at(-1) ?? intent.at;
  return now.getTime() - Date.parse(touchedAt);
}

/** Whether a run ended, or never really began, without a push. Nobody will ask for it again. */
async function neverPushed(ports: Pick<Ports, 'runs'>, { projectId, id }: Run): Promise<boolean> {
  const intent = await ports.runs.intent(id);
  if (intent === null) return true;
  return intent.work !== 'push' && (await ports.runs.endOf({ projectId, id })) !== null;
}

async function trySweeping(ports: Pick<Ports, 'log'>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ports.log.trouble('run not swept', {}, error);
  }
}
