import { repeatable, type Chosen, type Repeatable as RepeatableOutcome } from '../../contract/runs/choice';
import type { ErrorCode } from '../../contract/errors';
import { planOf, pushesOf } from '../model/journal';
import type { Wish } from '../model/plan-issue';
import type { ItemStatus } from '../model/item-status';
import { itemStatuses } from '../model/item-status';
import { untoldId, type PlannedItem } from '../model/planned-item';
import { codeOf, stateOf } from '../model/tally';
import type { Ports } from '../../ports/ports';
import { getRun, type FoundRun, type StoredRunNeeds } from '../stored-run';
import { settledLater } from './settled-later';

/** An issue and when it was last changed. */
interface ChangedIssue {
  readonly id: string;
  readonly updatedAt: string;
}

/** An item of an older run and how it ended there. Null if nothing was tried. */
export interface OlderItem {
  readonly position: number;
  readonly item: PlannedItem;
  readonly status: ItemStatus | null;
}

/** How an item ended that may be sent again. */
export interface Repeatable {
  readonly outcome: RepeatableOutcome;
  readonly code: ErrorCode | null;
}

/**
 * The items of an older run to send again, by issue id. Excludes what a later run has settled.
 * @throws AppError NOT_FOUND where this project has no such run, PLATFORM_DOWN
 */
export async function toSendAgain(
  ports: StoredRunNeeds,
  projectId: string,
  { runId, outcomes, code }: Extract<Chosen, { how: 'again' }>,
): Promise<ReadonlyMap<string, readonly Wish[]>> {
  const older = await getRun(ports, projectId, runId);
  const meant: OlderItem[] = [];
  for await (const each of olderItems(ports, older)) {
    const ended = repeatableOf(each);
    if (ended && outcomes.includes(ended.outcome) && (code === null || ended.code === code)) meant.push(each);
  }
  const settled = await settledLater(ports, older.run, meant);
  const wishes = new Map<string, readonly Wish[]>();
  for (const { item } of meant.filter((each) => !settled.has(each))) {
    const wish = wishOf(item);
    if (wish) wishes.set(item.issueId, [...(wishes.get(item.issueId) ?? []), wish]);
  }
  return wishes;
}

/** How the item ended if it may be sent again. Null if it was pushed, or never to be sent. */
export function repeatableOf({ item, status }: OlderItem): Repeatable | null {
  if (item.plannedAs === 'skip') return null;
  const outcome = repeatable.safeParse(status ? stateOf(status, false) : 'notSent');
  if (!outcome.success) return null;
  return { outcome: outcome.data, code: outcome.data === 'notSent' ? null : codeOf(status?.why ?? null) };
}

/**
 * For an issue, the records that are out of date since it last changed: the older run had pushed the issue before, or
 * its preview had left it out as unchanged.
 * @throws AppError NOT_FOUND where this project has no such run, PLATFORM_DOWN
 */
export async function changedSincePushed(
  ports: StoredRunNeeds,
  projectId: string,
  runId: string,
): Promise<(issue: ChangedIssue) => readonly Wish[]> {
  const older = await getRun(ports, projectId, runId);
  const known = new Map<string, { readonly wish: Wish; readonly at: string }[]>();
  for await (const { item, status } of olderItems(ports, older)) {
    const at = item.skipped === 'unchanged' ? older.run.createdAt : status?.state === 'pushed' && status.at;
    const wish = wishOf(item);
    if (!wish || !at) continue;
    known.set(item.issueId, [...(known.get(item.issueId) ?? []), { wish, at }]);
  }
  return ({ id, updatedAt }) =>
    (known.get(id) ?? []).flatMap(({ wish, at }) => (updatedAt > at ? [wish] : []));
}

/** All items of a run's plan, in order. */
export async function* olderItems(
  ports: Pick<Ports, 'runs'>,
  { run, rows: { journals } }: FoundRun,
): AsyncGenerator<OlderItem, void, void> {
  const statuses = itemStatuses(pushesOf(journals));
  for (const note of planOf(journals)?.chunks ?? []) {
    const items = await ports.runs.chunk(run.id, note);
    for (const [at, item] of items.entries()) {
      const itemStatus = statuses.get(note.from + at);
      const ended = itemStatus && itemStatus.state !== 'waiting' ? itemStatus : null;
      if (item.issueId !== untoldId) yield { position: note.from + at, item, status: ended };
    }
  }
}

function wishOf({ record, options, plannedAs, issueKey, host }: PlannedItem): Wish | null {
  return record && { record, options, mayLink: plannedAs === 'linkAndPush', key: issueKey, host };
}
