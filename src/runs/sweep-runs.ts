import { endedAt, statusOf } from './model/phase';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectRuns } from '../ports/runs';
import { type FoundRun, close, findRun } from './stored-run';

const dayMs = 86_400_000;

/** So long a run is kept, if it is among the newest of its project; one that never pushed, for a day after it is over. */
const keptDays = 90;
const unpushedDays = 1;

/** A draft expires after a day; a run nobody could set going again, too; one that waits for a person, after two weeks. */
const draftDays = 1;
const deadDays = 1;
const leftDays = 14;

/** So many old runs are forgotten at a time; the others an hour later. */
const mostAtOnce = 50;

/**
 * Tidies up: calls the next delivery of runs whose events have died, closes those that could not be set going again and those
 * everybody has left, so that their project can have another; and forgets what is old. One run that makes trouble does not keep the
 * others from it.
 */
export async function sweepRuns(ports: Ports): Promise<void> {
  const now = ports.now();
  const projects = await ports.runs.allProjectRuns();
  for (const project of projects) {
    await minding(ports, () => tendCurrent(ports, project, now));
  }
  const listed = new Set(projects.flatMap(({ current, pushed }) => [current, ...pushed.map(({ id }) => id)]));
  const listing = new Set(
    projects.filter(({ pushed }) => pushed.length > 0).map(({ projectId }) => projectId),
  );
  const before = (days: number): string => new Date(now.getTime() - days * dayMs).toISOString();
  const eldest = before(keptDays);
  for (const run of await ports.runs.olderThan(before(unpushedDays), mostAtOnce * 4)) {
    await minding(ports, async () => {
      const isPastKeeping = run.createdAt < eldest;
      // Of a project that has begun to list its runs, those that have fallen off the list are nobody's any more.
      const isUnlisted = listing.has(run.projectId) && !listed.has(run.id);
      if (isPastKeeping || isUnlisted || (await neverPushed(ports, run))) await forget(ports, run);
    });
  }
}

/** Forgets a run, and that people's accounts lay in it. */
async function forget(ports: Ports, run: Run): Promise<void> {
  const { projectId, id: runId } = run;
  const intent = await ports.runs.intent(runId);
  const named = await ports.runs.forget(run);
  for (const accountId of new Set([run.by, ...(intent ? [intent.by] : []), ...named])) {
    await ports.personalData.forget(accountId, { in: 'run', projectId, runId });
  }
}

async function tendCurrent(ports: Ports, { projectId, current }: ProjectRuns, now: Date): Promise<void> {
  const found = current === null ? null : await findRun(ports, projectId, current);
  if (found === null || found.traces.end !== null) return;
  const { phase } = statusOf(found.traces, now);
  const at = endedAt(found.traces, now);
  // It came to its end, and whoever brought it there died before that was written down.
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

/** Calls for the delivery that should have come: nobody has cancelled it, its event is lost. */
async function revive({ events, log }: Ports, { run, traces }: FoundRun): Promise<void> {
  const { intent, journals } = traces;
  const epoch = Math.max((journals.at(-1)?.epoch ?? 0) + 1, intent.epoch);
  await events.call({ projectId: run.projectId, runId: run.id, epoch }, 0);
  log.note('run called again', { epoch });
}

function ageOf({ traces: { intent, journals } }: FoundRun, now: Date): number {
  const touchedAt = [intent.at, journals.at(-1)?.touchedAt ?? ''].toSorted().at(-1) ?? intent.at;
  return now.getTime() - Date.parse(touchedAt);
}

/** Whether a run is over, or was never really begun, without a push: nobody will ask for it again. */
async function neverPushed(ports: Ports, { projectId, id }: Run): Promise<boolean> {
  const intent = await ports.runs.intent(id);
  if (intent === null) return true;
  return intent.work !== 'push' && (await ports.runs.endOf({ projectId, id })) !== null;
}

async function minding(ports: Ports, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ports.log.trouble('run not swept', {}, error);
  }
}
