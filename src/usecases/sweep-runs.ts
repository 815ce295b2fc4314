import { isOverFor, standOf } from '../domain/run/phase';
import type { Ports } from '../ports';
import { findRun } from './bulk/find-run';
import { close } from './run/close-run';

const dayMs = 86_400_000;

/** So long a run is kept. */
const keptDays = 90;

/** A run nobody works on though somebody should is closed after a day; one that waits for a person, after two weeks. */
const deadDays = 1;
const leftDays = 14;

/** So many old runs are forgotten at a time; the others an hour later. */
const mostAtOnce = 50;

/**
 * Tidies up: closes runs whose events have died, and those everybody has left, so that their project can have another; and
 * forgets what is older than ninety days. One run that makes trouble does not keep the others from it.
 */
export async function sweepRuns(ports: Ports): Promise<void> {
  const now = ports.now();
  for (const { projectId, runId } of await ports.runs.allActive()) {
    await minding(ports, () => closeIfLeft(ports, projectId, runId, now));
  }
  const eldest = new Date(now.getTime() - keptDays * dayMs).toISOString();
  for (const run of await ports.runs.olderThan(eldest, mostAtOnce)) {
    await minding(ports, () => ports.runs.forget(run));
  }
}

async function closeIfLeft(ports: Ports, projectId: string, runId: string, now: Date): Promise<void> {
  const found = await findRun(ports, projectId, runId);
  if (found === null || found.traces.end !== null) return ports.runs.clearActive({ projectId, runId });
  const { will, journals } = found.traces;
  const { phase } = standOf(found.traces, now);
  // It came to its end, and whoever brought it there died before that was written down.
  if (isOverFor(phase)) {
    const at = journals.at(-1)?.ending?.at ?? will.at;
    return close(ports, found.run, { at, how: phase === 'done' ? 'done' : 'cancelled' });
  }
  const touchedAt = [will.at, journals.at(-1)?.touchedAt ?? ''].toSorted().at(-1) ?? will.at;
  const days = phase === 'stalled' ? deadDays : leftDays;
  if (now.getTime() - Date.parse(touchedAt) > days * dayMs) {
    await close(ports, found.run, { at: now.toISOString(), how: 'closed' });
  }
}

async function minding(ports: Ports, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ports.log.trouble('run not swept', {}, error);
  }
}
