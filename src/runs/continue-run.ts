import type { runsContract } from '../contract/runs/questions';
import { noGathering } from './model/gathering';
import { statusOf } from './model/phase';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectCaller, ProjectVerb } from '../ports/caller';
import { withProjectLock } from './command-run';
import { type FoundRun, getRun, notePerson, type PersonNeeds, type StoredRunNeeds } from './stored-run';
import { gatherAndAsk, type GatherAndAskNeeds } from './gather-and-ask';
import { carryOutPress, type PressNeeds } from './press-run';
import { showRun, type ShowRunNeeds } from './show-run';

type OwnNeeds = StoredRunNeeds & PersonNeeds & Pick<Ports, 'locks' | 'runs' | 'now'>;
type Needs = OwnNeeds & GatherAndAskNeeds & ShowRunNeeds & PressNeeds;

/**
 * Goes on with what a press could not finish in one invocation: finding a run's issues, or asking what the caller may
 * do on them. A person who goes on with somebody else's draft takes it over: its issues are found again as them.
 * @throws AppError NOT_FOUND, INVALID_INPUT (`jql`), REFUSED (by Jira), CHANGED_MEANWHILE (its lock is held), PLATFORM_DOWN, RATE_LIMITED
 */
export function continueRun(ports: Needs): ProjectVerb<typeof runsContract.continueRun> {
  return async (caller, { runId }) => {
    const found = await getRun(ports, caller.projectId, runId);
    const { phase } = statusOf(found.rows, ports.now());
    if (phase === 'gathering') return gatherAndAsk(ports, caller, await ownedBy(ports, caller, found));
    const asking = await ports.runs.asking(runId, caller.accountId);
    if (asking === null || asking.press.kind === 'preview') return showRun(ports, caller, found);
    return carryOutPress(ports, caller, runId, asking.press);
  };
}

async function ownedBy(
  ports: OwnNeeds,
  { accountId, projectId }: ProjectCaller,
  { run }: FoundRun,
): Promise<Run> {
  if (run.by === accountId) return run;
  const mine = { ...run, by: accountId };
  await withProjectLock(ports, projectId, async () => {
    const { rows } = await getRun(ports, projectId, run.id);
    if (statusOf(rows, ports.now()).phase !== 'gathering') return;
    await ports.runs.saveGathering(run.id, noGathering(ports.now().toISOString()));
    await notePerson(ports, accountId, projectId, run.id);
    await ports.runs.saveHead(mine);
    await ports.runs.saveIntent(run.id, { ...rows.intent, by: accountId });
  });
  return mine;
}
