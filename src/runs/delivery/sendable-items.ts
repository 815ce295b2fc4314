import type { SkipReason } from '../../contract/runs/item';
import type { HeldLink, SalesforceRecord } from '../../contract/links/link';
import type { PreviewJournal } from '../model/journal';
import type { PlannedItem } from '../model/planned-item';
import type { Allowed } from '../model/rights';
import type { ItemStatus } from '../model/item-status';
import type { Run } from '../model/run';
import { retry } from '../../shared/retry';
import type { StorageNeeds } from '../stored-run';

/** An item with a record to send to. */
type RecordedItem = PlannedItem & { readonly record: SalesforceRecord };

/**
 * The next item of the plan. `refused`: why it must not be sent after all. `isLinked`: this run has already made its
 * link. `whole`: all links of its issue, if the plan knows them all. `ofIssue`: how many of them the run may push.
 */
export interface SendableItem {
  readonly position: number;
  readonly item: RecordedItem;
  readonly refused: SkipReason | null;
  readonly isLinked: boolean;
  readonly whole: readonly HeldLink[] | null;
  readonly ofIssue: number;
}

/** What is known about a plan's items, and what may be done with them. */
export interface Standing {
  readonly statuses: ReadonlyMap<number, ItemStatus>;
  readonly allowed: (issueId: string) => Allowed;
}

/**
 * The unsettled items of a plan, in order, by the stored rights of maker and starter. Leaves out what only somebody
 * else may send. Does not ask Jira, because no person is there to ask as.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function* sendableItems(
  ports: StorageNeeds,
  run: Run,
  plan: PreviewJournal,
  { statuses, allowed }: Standing,
): AsyncGenerator<SendableItem, void, void> {
  for (const note of plan.chunks) {
    if (note.counts.push + note.counts.linkAndPush === 0) continue;
    const positions = Array.from({ length: note.items }, (_, at) => note.from + at);
    const isOpen = (position: number): boolean => {
      const itemStatus = statuses.get(position);
      return !itemStatus || itemStatus.state === 'waiting';
    };
    if (!positions.some(isOpen)) continue;
    const items = await retry(ports, ports.backOff('storage'), () => ports.runs.chunk(run.id, note));
    const links = wholeIssues(items);
    const pushes = pushesByIssue(items);
    for (const position of positions.filter(isOpen)) {
      const item = items[position - note.from];
      if (!item || item.record === null || item.plannedAs === 'skip') continue;
      const may = allowed(item.issueId);
      if (may === 'leave') continue;
      yield {
        position,
        item: { ...item, record: item.record },
        refused: may === 'send' ? null : may,
        isLinked: statuses.get(position)?.linked === 'made',
        whole: links.get(item.issueId) ?? null,
        ofIssue: pushes.get(item.issueId) ?? 0,
      };
    }
  }
}

/** How many items of a plan still wait, whoever may send them. */
export function countOpen(
  plan: PreviewJournal,
  statuses: ReadonlyMap<number, ItemStatus>,
  settledNow: number,
): number {
  const sendable = plan.chunks.reduce((sum, { counts }) => sum + counts.push + counts.linkAndPush, 0);
  return sendable - [...statuses.values()].filter(({ state }) => state !== 'waiting').length - settledNow;
}

/**
 * For issues whose links the plan knows completely: the links that existed when it was made. None if all are still to
 * be made.
 */
function wholeIssues(items: readonly PlannedItem[]): ReadonlyMap<string, readonly HeldLink[]> {
  const links = new Map<string, HeldLink[]>();
  for (const { issueId, record, options, wholeIssue, plannedAs } of items) {
    if (!wholeIssue || record === null) continue;
    const held = plannedAs === 'linkAndPush' ? [] : [{ record, options }];
    links.set(issueId, [...(links.get(issueId) ?? []), ...held]);
  }
  return links;
}

function pushesByIssue(items: readonly PlannedItem[]): ReadonlyMap<string, number> {
  const pushes = new Map<string, number>();
  for (const { issueId, plannedAs } of items) {
    if (plannedAs !== 'skip') pushes.set(issueId, (pushes.get(issueId) ?? 0) + 1);
  }
  return pushes;
}
