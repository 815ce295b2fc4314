import type { runsContract, ItemFilter } from '../contract/runs/questions';
import type { ItemView } from '../contract/runs/item';
import { planOf, pushesOf } from './model/journal';
import { statusOf } from './model/phase';
import type { PlannedItem } from './model/planned-item';
import { itemStatuses } from './model/item-status';
import { viewItem } from './model/view-item';
import type { Ports } from '../ports/ports';
import type { ProjectVerb } from '../ports/caller';
import { getRun, type StoredRunNeeds } from './stored-run';
import { visibleItems, type VisibleNeeds } from './visibility-of-run';

type Needs = StoredRunNeeds & VisibleNeeds & Pick<Ports, 'runs' | 'now'>;

/** One request looks through this many chunks: a rare filter must not read a whole plan at once. */
const chunksARead = 8;

/**
 * Reads a page of a run's items as they stand, limited to those Jira lets the caller see right now.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function readItems(ports: Needs): ProjectVerb<typeof runsContract.readItems> {
  return async ({ accountId, projectId }, { runId, filter, from, limit }) => {
    const found = await getRun(ports, projectId, runId);
    const { run, rows } = found;
    const statuses = itemStatuses(pushesOf(rows.journals));
    const { phase } = statusOf(rows, ports.now());
    const chunks = (planOf(rows.journals)?.chunks ?? []).filter((note) => note.from + note.items > from);
    const fitting: (ItemView & Pick<PlannedItem, 'issueId'>)[] = [];
    let next: number | null = null;
    for (const note of chunks.slice(0, chunksARead)) {
      const items = await ports.runs.chunk(runId, note);
      for (let at = Math.max(0, from - note.from); at < items.length; at++) {
        const item = items[at];
        if (!item) continue;
        const position = note.from + at;
        const view = viewItem(item, position, statuses.get(position), phase);
        if (!fits(view, filter)) continue;
        if (fitting.length === limit) {
          next = position;
          break;
        }
        fitting.push(view);
      }
      if (next !== null) break;
    }
    const isMaker = accountId === run.by;
    return {
      items: [...(await visibleItems(ports, fitting, isMaker))],
      next: next ?? chunks[chunksARead]?.from ?? null,
    };
  };
}

function fits(item: ItemView, filter: ItemFilter): boolean {
  return (
    (filter.plannedAs === null || item.plannedAs === filter.plannedAs) &&
    (filter.skipped === null || item.skipped === filter.skipped) &&
    (filter.state === null || item.state === filter.state)
  );
}
