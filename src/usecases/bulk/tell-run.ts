import type { RunView } from '../../contract/bulk/run-view';
import { viewRun } from '../../domain/run/view-run';
import type { Ports } from '../../ports';
import type { ProjectCaller } from '../caller';
import { getRun, type FoundRun } from './find-run';
import { hiddenFrom } from './see-run';

/** A run as it stands now, counted over the issues this person may see. */
export async function tellRun(ports: Ports, { accountId }: ProjectCaller, found: FoundRun): Promise<RunView> {
  const hidden = await hiddenFrom(ports, found, accountId);
  return viewRun({ ...found, hidden, accountId }, ports.now());
}

/** The same, read anew. */
export async function tellRunNow(ports: Ports, caller: ProjectCaller, runId: string): Promise<RunView> {
  return tellRun(ports, caller, await getRun(ports, caller.projectId, runId));
}
