import type { bulkContract } from '../contract/runs/bulk';
import { noGathering } from './model/gathering';
import { statusOf } from './model/phase';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectCaller, ProjectVerb } from '../ports/caller';
import { withProjectLock } from './command-run';
import { type FoundRun, getRun, notePerson } from './stored-run';
import { gatherAndAsk } from './gather-and-ask';
import { carryOutPress } from './carry-out-press';
import { showRun } from './show-run';

/**
 * Goes on with what a press began and could not end within one invocation: finding a run's issues, or asking what the calling
 * person may do on them. Who goes on with another's draft makes it theirs: it is gathered anew with their eyes.
 * @throws AppError NOT_FOUND, INVALID_INPUT (`jql`), REFUSED (by Jira), CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED
 */
export function continueRun(ports: Ports): ProjectVerb<typeof bulkContract.continueRun> {
  return async (caller, { runId }) => {
    const found = await getRun(ports, caller.projectId, runId);
    const { phase } = statusOf(found.traces, ports.now());
    if (phase === 'gathering') return gatherAndAsk(ports, caller, await ownedBy(ports, caller, found));
    const asking = await ports.runs.asking(runId, caller.accountId);
    if (asking === null || asking.press.kind === 'preview') return showRun(ports, caller, found);
    return carryOutPress(ports, caller, runId, asking.press);
  };
}

async function ownedBy(
  ports: Ports,
  { accountId, projectId }: ProjectCaller,
  { run }: FoundRun,
): Promise<Run> {
  if (run.by === accountId) return run;
  const mine = { ...run, by: accountId };
  await withProjectLock(ports, projectId, async () => {
    const { traces } = await getRun(ports, projectId, run.id);
    if (statusOf(traces, ports.now()).phase !== 'gathering') return;
    await ports.runs.saveGathering(run.id, noGathering(ports.now().toISOString()));
    await notePerson(ports, accountId, projectId, run.id);
    await ports.runs.saveHead(mine);
    await ports.runs.saveIntent(run.id, { ...traces.intent, by: accountId });
  });
  return mine;
}
