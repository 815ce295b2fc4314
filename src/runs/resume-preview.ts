import type { RunView } from '../contract/runs/run-view';
import { noGathering, type Gathering } from './model/gathering';
import type { Rights } from './model/rights';
import type { Ports } from '../ports/ports';
import type { ProjectCaller } from '../ports/caller';
import { askRights, type AskNeeds } from './ask-rights';
import { commandRun, withProjectLock, nextEpoch, type CommandNeeds } from './command-run';
import { type FoundRun, notePerson, type PersonNeeds } from './stored-run';
import { gatherAndAsk, type GatherAndAskNeeds } from './gather-and-ask';
import { gatheredIds } from './gather-issues';
import { takePlace, intentOf, type IntentNeeds, type PlaceNeeds } from './intent-of';
import { showRunNow, type ShowRunNeeds } from './show-run';

type AnewNeeds = GatherAndAskNeeds & PersonNeeds & Pick<Ports, 'locks' | 'runs' | 'now'>;
type OnwardNeeds = AskNeeds & CommandNeeds & IntentNeeds & PlaceNeeds & ShowRunNeeds;
export type ResumePreviewNeeds = AnewNeeds & OnwardNeeds;

const press = { kind: 'resume', first: null } as const;

/**
 * Resumes a paused preview. It plans what its maker may do, so the maker's press asks Jira again. Anyone else's press
 * only sets it going, as long as the maker's rights count. A preview begun by the first release has no stored issues
 * and no rights: the caller takes it over, and its issues are found again.
 * @throws AppError as `carryOutPress` does
 */
export async function resumePreview(
  ports: ResumePreviewNeeds,
  caller: ProjectCaller,
  found: FoundRun,
): Promise<RunView> {
  const { run } = found;
  const gathering = await ports.runs.gathering(run.id);
  if (gathering === null) return gatherAnew(ports, caller, found);
  const isMaker = run.by === caller.accountId;
  const rights = isMaker ? await rightsAnew(ports, caller, found, gathering) : null;
  if (isMaker && rights === null) return showRunNow(ports, caller, run.id);
  return commandRun(ports, caller, run.id, async (situation) => {
    if (situation.status.phase !== 'paused' && situation.status.phase !== 'stalled') return null;
    const intent = await intentOf(ports, situation, press, rights);
    await takePlace(ports, situation, intent);
    return intent;
  });
}

async function rightsAnew(
  ports: AskNeeds,
  { accountId }: ProjectCaller,
  { run }: FoundRun,
  gathering: Gathering,
): Promise<Rights | null> {
  return askRights(ports, run, accountId, press, await gatheredIds(ports, run, gathering));
}

async function gatherAnew(ports: AnewNeeds, caller: ProjectCaller, found: FoundRun): Promise<RunView> {
  const { accountId: by, projectId } = caller;
  const { run, rows } = found;
  const at = ports.now().toISOString();
  const mine = { ...run, by };
  await withProjectLock(ports, projectId, async () => {
    await notePerson(ports, by, projectId, run.id);
    await ports.runs.saveGathering(run.id, noGathering(at));
    await ports.runs.saveHead(mine);
    const intent = {
      ...rows.intent,
      work: 'gather',
      desired: 'on',
      epoch: nextEpoch(found),
      by,
      at,
    } as const;
    await ports.runs.saveIntent(run.id, intent);
  });
  return gatherAndAsk(ports, caller, mine);
}
