import type { Run, RunEnd } from '../../domain/run/run';
import type { Ports } from '../../ports';
import { keepTrying } from './keep-trying';

/** Ends a run for good, and makes room for the project's next one. */
export async function close(ports: Ports, run: Run, end: RunEnd): Promise<void> {
  await keepTrying(ports, () => ports.runs.end(run, end));
  await keepTrying(ports, () => ports.runs.clearActive({ projectId: run.projectId, runId: run.id }));
}
