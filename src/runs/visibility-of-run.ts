import type { Ports } from '../ports/ports';
import type { Visibility } from '../ports/runs';
import { hasTime, retry, type Patience } from '../shared/retry';
import { inParts } from '../shared/in-parts';
import { type ChunkNote, planOf } from './model/journal';
import { type PlannedItem, untoldId } from './model/planned-item';
import type { HiddenItem } from './model/visibility';
import { type FoundRun, notePerson, type PersonNeeds } from './stored-run';

/** What asking Jira which items a person may see needs of the world. */
export type VisibleNeeds = Patience & Pick<Ports, 'backOff' | 'projectIssues'>;
export type HiddenNeeds = VisibleNeeds & PersonNeeds & Pick<Ports, 'runs' | 'now' | 'log'>;

/**
 * Jira is asked about a reader's rights again after one minute per this many items. Watching a large run all the time
 * then costs the hourly quota, shared by all customers, no more than two thousand checked issues a minute.
 */
const freshMs = 60_000;
const itemsAMinute = 2_000;

/** An unfinished look may be continued for this long. */
const partialFreshMs = 300_000;

/** Chunks looked through in parallel. */
const chunksALook = 6;

/** The items of a run that a reader may not see, and for how many chunks that is known. */
interface Hidden {
  readonly hidden: readonly HiddenItem[];
  readonly lookedAt: number;
}

/**
 * The items of a run that a person may not see, so that no count includes them. Jira is asked as them, once a minute,
 * within one invocation. The answers are kept, and the next look goes on from there.
 */
export async function hiddenFrom(
  ports: HiddenNeeds,
  { run, rows }: FoundRun,
  accountId: string,
): Promise<Hidden> {
  const chunks = planOf(rows.journals)?.chunks ?? [];
  if (chunks.length === 0) return { hidden: [], lookedAt: 0 };
  const known = await ports.runs.visibility(run.id, accountId);
  let visibility = stillFresh(ports, known, chunks);
  const first = visibility.chunks;
  while (visibility.chunks < chunks.length && (visibility.chunks === first || hasTime(ports))) {
    const some = chunks.slice(visibility.chunks, visibility.chunks + chunksALook);
    const isMaker = accountId === run.by;
    const more = await Promise.all(some.map((note) => hiddenIn(ports, run.id, note, isMaker)));
    visibility = {
      ...visibility,
      chunks: visibility.chunks + some.length,
      hidden: [...visibility.hidden, ...more.flat()],
    };
  }
  if (visibility.chunks > first) {
    if (known === null) await notePerson(ports, accountId, run.projectId, run.id);
    await trySaving(ports, run.id, accountId, visibility);
  }
  return { hidden: visibility.hidden, lookedAt: visibility.chunks };
}

/** What is known and still counts, otherwise nothing. A plan that was started again is shorter than before. */
function stillFresh(
  ports: Pick<Ports, 'now'>,
  known: Visibility | null,
  chunks: readonly ChunkNote[],
): Visibility {
  const now = ports.now();
  const nothing = { checkedAt: now.toISOString(), chunks: 0, hidden: [] };
  if (known === null || known.chunks > chunks.length) return nothing;
  const age = now.getTime() - Date.parse(known.checkedAt);
  const items = chunks.reduce((sum, note) => sum + note.items, 0);
  const wholeFreshMs = freshMs * Math.max(1, Math.ceil(items / itemsAMinute));
  return age < (known.chunks < chunks.length ? partialFreshMs : wholeFreshMs) ? known : nothing;
}

/**
 * Storing it only saves Jira requests. If very many issues are hidden from somebody, it does not fit and Jira is asked
 * each time.
 */
async function trySaving(
  { runs, log }: Pick<Ports, 'runs' | 'log'>,
  runId: string,
  accountId: string,
  visibility: Visibility,
): Promise<void> {
  try {
    await runs.saveVisibility(runId, accountId, visibility);
  } catch (error) {
    log.trouble('visibility not kept', { hidden: visibility.hidden.length }, error);
  }
}

async function hiddenIn(
  ports: VisibleNeeds & Pick<Ports, 'runs'>,
  runId: string,
  note: ChunkNote,
  isMaker: boolean,
): Promise<readonly HiddenItem[]> {
  const items = await ports.runs.chunk(runId, note);
  const visible = new Set(await visibleItems(ports, items, isMaker));
  return items.flatMap((item, at) => {
    const { issueId, plannedAs, skipped } = item;
    return visible.has(item) ? [] : [{ position: note.from + at, issueId, plannedAs, skipped }];
  });
}

/** Issues covered by one rights request to Jira. */
const rightsAtOnce = 1_000;

/**
 * Which of these items a person may see now, asked of Jira as them. A typed name that matched nothing has no issue
 * behind it: only its maker, who typed it, sees it. Deleted and hidden are the same: Jira's answer does not tell them
 * apart for everybody.
 */
export async function visibleItems<I extends Pick<PlannedItem, 'issueId'>>(
  ports: VisibleNeeds,
  items: readonly I[],
  isMaker: boolean,
): Promise<readonly I[]> {
  const ids = [...new Set(items.map(({ issueId }) => issueId))].filter((id) => id !== untoldId);
  const visible = new Set<string>(isMaker ? [untoldId] : []);
  for (const some of inParts(ids, rightsAtOnce)) {
    const { mayBrowse } = await retry(ports, ports.backOff('jira'), () => ports.projectIssues.myRights(some));
    mayBrowse.forEach((id) => visible.add(id));
  }
  return items.filter(({ issueId }) => visible.has(issueId));
}
