import { pushesOf, planOf } from '../model/journal';
import type { PlannedItem } from '../model/planned-item';
import type { Run } from '../model/run';
import { itemStatuses, type ItemStatus } from '../model/item-status';
import type { Ports } from '../../ports/ports';
import { findRun, type FoundRun, type StoredRunNeeds } from '../stored-run';

interface Ended {
  readonly item: PlannedItem;
}

/**
 * Which of these items a later run of the project has settled: pushed, sent without an answer, or is sending now. Items
 * the later run refused or failed stay open. Only runs that pushed are listed, at most twenty; of each, only chunks
 * with settled items are read.
 */
export async function settledLater<E extends Ended>(
  ports: StoredRunNeeds,
  { id, projectId, createdAt }: Pick<Run, 'id' | 'projectId' | 'createdAt'>,
  items: readonly E[],
): Promise<ReadonlySet<E>> {
  const open = new Map<string, E>(items.map((each) => [nameOf(each.item), each]));
  const settled = new Set<E>();
  if (open.size === 0) return settled;
  const { pushed } = await ports.runs.projectRuns(projectId);
  for (const later of pushed.filter((each) => each.id !== id && each.createdAt > createdAt)) {
    const found = await findRun(ports, projectId, later.id);
    if (found === null) continue;
    for await (const item of settledIn(ports, found)) {
      const each = open.get(nameOf(item));
      if (each) settled.add(each);
    }
    if (settled.size === open.size) break;
  }
  return settled;
}

async function* settledIn(
  ports: Pick<Ports, 'runs'>,
  { run, rows: { journals } }: FoundRun,
): AsyncGenerator<PlannedItem, void, void> {
  const positions = new Set(
    [...itemStatuses(pushesOf(journals))].filter(isSent).map(([position]) => position),
  );
  for (const note of planOf(journals)?.chunks ?? []) {
    const offsets = Array.from({ length: note.items }, (_, at) => at).filter((at) =>
      positions.has(note.from + at),
    );
    if (offsets.length === 0) continue;
    const items = await ports.runs.chunk(run.id, note);
    for (const at of offsets) {
      const item = items[at];
      if (item) yield item;
    }
  }
}

function isSent([, { state }]: readonly [number, ItemStatus]): boolean {
  return state === 'pushed' || state === 'unknown' || state === 'onTheWay';
}

function nameOf({ issueId, record }: PlannedItem): string {
  return `${issueId} ${record?.id ?? ''}`;
}
