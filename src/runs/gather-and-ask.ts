import type { RunView } from '../contract/runs/run-view';
import { asAppError } from '../shared/consequence';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import type { ProjectCaller } from '../ports/caller';
import { close, type StorageNeeds } from './stored-run';
import { askRights, type AskNeeds } from './ask-rights';
import { commandRun, nextEpoch, type CommandNeeds } from './command-run';
import { gatheredIds, gatherIssues, type GatherNeeds } from './gather-issues';
import { showRunNow, type ShowRunNeeds } from './show-run';

type BeginNeeds = GatherNeeds & AskNeeds & CommandNeeds;

/** What finding a run's issues and asking for rights on them needs of the world. */
export type GatherAndAskNeeds = BeginNeeds & ShowRunNeeds & StorageNeeds & Pick<Ports, 'now'>;

/**
 * Finds a run's issues and asks what its maker may do on them, both as the maker, within one invocation. Calls for the
 * preview once everything is known. If Jira refuses the choice, or it is too large, the run is ended: it never was one.
 * @throws AppError as `gatherIssues` and `askRights` do
 */
export async function gatherAndAsk(
  ports: GatherAndAskNeeds,
  caller: ProjectCaller,
  run: Run,
): Promise<RunView> {
  try {
    const gathering = await gatherIssues(ports, run);
    if (!gathering.isThrough) return await showRunNow(ports, caller, run.id);
    const ids = await gatheredIds(ports, run, gathering);
    const rights = await askRights(ports, run, caller.accountId, { kind: 'preview', first: null }, ids);
    if (rights === null) return await showRunNow(ports, caller, run.id);
    return await commandRun(ports, caller, run.id, (situation) => {
      const { status, rows, at } = situation;
      if (status.phase !== 'gathering') return null;
      const epoch = nextEpoch(situation);
      return { ...rows.intent, work: 'preview', epoch, at, job: null, makerAskedAt: rights.at };
    });
  } catch (thrown) {
    const error = asAppError(thrown);
    const isNoChoice =
      error.code === 'REFUSED' || error.code === 'INVALID_INPUT' || error.code === 'NOT_FOUND';
    if (isNoChoice) await close(ports, run, { at: ports.now().toISOString(), how: 'cancelled' });
    throw error;
  }
}
