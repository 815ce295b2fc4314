import type { Run, RunEnd } from '../../domain/run/run';
import type { Ports } from '../../ports';
import { retry } from '../../shared/retry';

/** Ends a run for good, and makes room for the project's next one. */
export async function close(ports: Ports, run: Run, end: RunEnd): Promise<void> {
  await retry(ports, ports.gate('storage'), () => ports.runs.end(run, end));
  await retry(ports, ports.gate('storage'), () =>
    ports.runs.clearActive({ projectId: run.projectId, runId: run.id }),
  );
}
