import { planOf, type ChunkNote, type PreviewJournal } from '../../domain/run/journal';
import type { PlannedItem } from '../../domain/run/planned-item';
import type { HiddenItem } from '../../domain/run/sight';
import type { Ports } from '../../ports';
import type { Sight } from '../../run-ports';
import { untoldId } from '../run/issue-source';
import type { FoundRun } from './find-run';

/** What Jira said of a reader's rights is asked anew after this time. */
const freshMs = 60_000;

/** Jira tells of so many issues at once. */
const issuesAtOnce = 1_000;

/** The items of a run that a person may not see, for they must be in no count. Jira is asked as them, once a minute. */
export async function hiddenFrom(
  ports: Ports,
  { run, traces }: FoundRun,
  accountId: string,
): Promise<readonly HiddenItem[]> {
  const plan = planOf(traces.journals);
  if (plan === null || plan.chunks.length === 0) return [];
  const now = ports.now();
  const known = await ports.runs.sight(run.id, accountId);
  const isFresh = known !== null && now.getTime() - Date.parse(known.checkedAt) < freshMs;
  // A plan that was begun anew is shorter than it was.
  const base = isFresh && known.chunks <= plan.chunks.length ? known : null;
  if (base?.chunks === plan.chunks.length) return base.hidden;
  const more = await hiddenIn(ports, run.id, chunksFrom(plan, base), accountId === run.by.accountId);
  const sight: Sight = {
    checkedAt: base?.checkedAt ?? now.toISOString(),
    chunks: plan.chunks.length,
    hidden: [...(base?.hidden ?? []), ...more],
  };
  await trySaving(ports, run.id, accountId, sight);
  return sight.hidden;
}

/** Keeping it only spares Jira questions. Somebody from whom very many issues are hidden is asked about every time. */
async function trySaving(
  { runs, log }: Ports,
  runId: string,
  accountId: string,
  sight: Sight,
): Promise<void> {
  try {
    await runs.saveSight(runId, accountId, sight);
  } catch (error) {
    log.trouble('sight not kept', { hidden: sight.hidden.length }, error);
  }
}

/** Which of these items a person may see, as Jira says now, asked as them; what has no id is for who named it. */
export async function visibleItems<I extends Pick<PlannedItem, 'issueId'>>(
  ports: Ports,
  items: readonly I[],
  isStarter: boolean,
): Promise<readonly I[]> {
  const ids = [...new Set(items.map(({ issueId }) => issueId))].filter((id) => id !== untoldId);
  const visible = new Set<string>(isStarter ? [untoldId] : []);
  for (let at = 0; at < ids.length; at += issuesAtOnce) {
    const some = await ports.projectIssues.visible(ids.slice(at, at + issuesAtOnce));
    some.forEach((id) => visible.add(id));
  }
  return items.filter(({ issueId }) => visible.has(issueId));
}

function chunksFrom(plan: PreviewJournal, base: Sight | null): readonly ChunkNote[] {
  return plan.chunks.slice(base?.chunks ?? 0);
}

async function hiddenIn(
  ports: Ports,
  runId: string,
  notes: readonly ChunkNote[],
  isStarter: boolean,
): Promise<readonly HiddenItem[]> {
  const hidden: HiddenItem[] = [];
  for (const note of notes) {
    const items = (await ports.runs.chunk(runId, note)).map((item, at) => ({
      ...item,
      position: note.from + at,
    }));
    const visible = new Set(await visibleItems(ports, items, isStarter));
    for (const item of items) {
      if (visible.has(item)) continue;
      const { position, issueId, plannedAs, skipped } = item;
      hidden.push({ position, issueId, plannedAs, skipped });
    }
  }
  return hidden;
}
