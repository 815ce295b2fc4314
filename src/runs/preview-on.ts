import type { RunView } from '../contract/runs/run-view';
import { noGathering, type Gathering } from './model/gathered';
import type { Rights } from './model/rights';
import type { Ports } from '../ports/ports';
import type { ProjectCaller } from '../ports/caller';
import { askRights } from './ask-rights';
import { commandRun, inProjectsTurn, nextEpoch } from './command-run';
import type { FoundRun } from './find-run';
import { gatherAndAsk } from './gather-and-ask';
import { gatheredIds } from './gather-issues';
import { notePerson } from './note-person';
import { takePlace, wanted } from './set-going';
import { tellRunNow } from './tell-run';

const press = { kind: 'resume', first: null } as const;

/**
 * Lets a preview that paused go on. What it may plan is what its maker may do: their press asks anew; anybody else's only sets it
 * going, as long as the maker's rights count. A preview the first release began has no issues written down, and no rights: who
 * presses makes it theirs, and they are found anew.
 * @throws AppError as `pressOn` does
 */
export async function previewOn(ports: Ports, caller: ProjectCaller, found: FoundRun): Promise<RunView> {
  const { run } = found;
  const gathering = await ports.runs.gathering(run.id);
  if (gathering === null) return gatherAnew(ports, caller, found);
  const isMaker = run.by === caller.accountId;
  const rights = isMaker ? await rightsAnew(ports, caller, found, gathering) : null;
  if (isMaker && rights === null) return tellRunNow(ports, caller, run.id);
  return commandRun(ports, caller, run.id, async (situation) => {
    if (situation.stand.phase !== 'paused' && situation.stand.phase !== 'stalled') return null;
    const will = await wanted(ports, situation, press, rights);
    await takePlace(ports, situation, will);
    return will;
  });
}

async function rightsAnew(
  ports: Ports,
  { accountId }: ProjectCaller,
  { run }: FoundRun,
  gathering: Gathering,
): Promise<Rights | null> {
  return askRights(ports, run, accountId, press, await gatheredIds(ports, run, gathering));
}

async function gatherAnew(ports: Ports, caller: ProjectCaller, found: FoundRun): Promise<RunView> {
  const { accountId: by, projectId } = caller;
  const { run, traces } = found;
  const at = ports.now().toISOString();
  const mine = { ...run, by };
  await inProjectsTurn(ports, projectId, async () => {
    await notePerson(ports, by, projectId, run.id);
    await ports.runs.saveGathering(run.id, noGathering(at));
    await ports.runs.saveHead(mine);
    const will = { ...traces.will, work: 'gather', go: 'on', epoch: nextEpoch(found), by, at } as const;
    await ports.runs.saveWill(run.id, will);
  });
  return gatherAndAsk(ports, caller, mine);
}
