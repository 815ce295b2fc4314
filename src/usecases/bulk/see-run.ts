import { planOf, type ChunkNote, type PreviewJournal } from '../../domain/run/journal';
import type { HiddenItem } from '../../domain/run/sight';
import type { Ports } from '../../ports';
import type { Sight } from '../../run-ports';
import type { FoundRun } from './find-run';
import { visibleItems } from './visible-items';

/** What Jira said of a reader's rights is asked anew after this time. */
const freshMs = 60_000;

/** So many chunks are looked through at a time: the first look at a large run has to fit a resolver's 25 seconds. */
const chunksAtOnce = 6;

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
  for (let at = 0; at < notes.length; at += chunksAtOnce) {
    const some = notes.slice(at, at + chunksAtOnce);
    hidden.push(
      ...(await Promise.all(some.map((note) => hiddenInChunk(ports, runId, note, isStarter)))).flat(),
    );
  }
  return hidden;
}

async function hiddenInChunk(
  ports: Ports,
  runId: string,
  note: ChunkNote,
  isStarter: boolean,
): Promise<readonly HiddenItem[]> {
  const items = await ports.runs.chunk(runId, note);
  const visible = new Set(await visibleItems(ports, items, isStarter));
  return items.flatMap((item, at) => {
    const { issueId, plannedAs, skipped } = item;
    return visible.has(item) ? [] : [{ position: note.from + at, issueId, plannedAs, skipped }];
  });
}
