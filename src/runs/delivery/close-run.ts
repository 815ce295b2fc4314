import type { Run, RunEnd } from '../model/run';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';

/** Ends a run for good. Its end is in a row of its own, so nothing of another run is touched by it. */
export function close(ports: Ports, run: Run, end: RunEnd): Promise<void> {
  return retry(ports, ports.backOff('storage'), () => ports.runs.end(run, end));
}
