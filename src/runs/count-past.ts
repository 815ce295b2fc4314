import type { runsContract } from '../contract/runs/questions';
import { planOf } from './model/journal';
import { visibleStanding } from './model/visible-standing';
import type { Ports } from '../ports/ports';
import type { ProjectCaller, ProjectVerb } from '../ports/caller';
import { findRun, type FoundRun, type StoredRunNeeds } from './stored-run';
import { hiddenFrom, type HiddenNeeds } from './visibility-of-run';

type Needs = StoredRunNeeds & HiddenNeeds & Pick<Ports, 'runs' | 'now'>;

/** For runs the caller neither began nor opened, one history asks Jira about this many items. */
const mostAsked = 1_000;

/**
 * Counts how the items of the project's past runs ended, among those the caller may see. What they were once shown of a
 * run counts here too, however old. Runs of other people that they never opened are counted only if small, because Jira
 * has to be asked about every issue. A run that cannot be counted is left out; its counts come when it is opened.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export function countPast(ports: Needs): ProjectVerb<typeof runsContract.countPast> {
  return async (caller, { projectId }) => {
    const { pushed } = await ports.runs.projectRuns(projectId);
    const found = await Promise.all(pushed.map(({ id }) => findRun(ports, projectId, id)));
    const runs = [];
    let left = mostAsked;
    for (const each of found) {
      if (each === null) continue;
      const plan = planOf(each.rows.journals);
      const items = (plan?.chunks ?? []).reduce((sum, note) => sum + note.items, 0);
      const known = await knownTo(ports, caller, each);
      if (known === null && items > left) continue;
      if (known === null) left -= items;
      const visibility = known ?? (await hiddenFrom(ports, each, caller.accountId));
      const { by } = visibleStanding({ ...each, ...visibility }, ports.now()).standing;
      runs.push({ id: each.run.id, by });
    }
    return { runs };
  };
}

/** What a run hides from the caller, if that is known without asking. A maker could see all of it when they pressed. */
async function knownTo(
  ports: Pick<Ports, 'runs'>,
  { accountId }: ProjectCaller,
  { run, rows }: FoundRun,
): Promise<Awaited<ReturnType<typeof hiddenFrom>> | null> {
  const chunks = planOf(rows.journals)?.chunks.length ?? 0;
  const visibility = await ports.runs.visibility(run.id, accountId);
  if (visibility?.chunks === chunks) return { hidden: visibility.hidden, lookedAt: chunks };
  return run.by === accountId ? { hidden: [], lookedAt: chunks } : null;
}
