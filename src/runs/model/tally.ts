import { isOver, maySend, type RunPhase } from '../../contract/runs/phase';
import { skipReason, type ItemState, type SkipReason } from '../../contract/runs/item';
import { errorCode, type ErrorCode } from '../../contract/errors';
import type { Cause, PlanCounts, Standing } from '../../contract/runs/run-view';
import type { ItemStatus } from './item-status';

/** How many wordings of one code are kept apart. */
const mostWordings = 5;

/** What becomes of an item that is on its way when nobody is at work any more. */
export function stateOf(itemStatus: ItemStatus, isAtWork: boolean): ItemState {
  return itemStatus.state === 'onTheWay' && !isAtWork ? 'unknown' : itemStatus.state;
}

/** Counts a plan's items by status. An item without one is waiting, or was not sent if the run is over. */
export function standingOf(plan: PlanCounts, statuses: Iterable<ItemStatus>, phase: RunPhase): Standing {
  const by: Record<ItemState, number> = {
    pushed: 0,
    refused: 0,
    failed: 0,
    unknown: 0,
    skipped: plan.skip,
    onTheWay: 0,
    waiting: 0,
    notSent: 0,
  };
  const skips = { ...plan.skips };
  let settled = 0;
  for (const itemStatus of statuses) {
    if (itemStatus.state === 'waiting') continue;
    settled += 1;
    by[stateOf(itemStatus, maySend(phase))] += 1;
    const reason = skipReason.safeParse(itemStatus.why);
    if (itemStatus.state === 'skipped' && reason.success) skips[reason.data] += 1;
  }
  const left = plan.push + plan.linkAndPush - settled;
  by[isOver(phase) ? 'notSent' : 'waiting'] += left;
  return { total: plan.push + plan.linkAndPush + plan.skip, by, skips };
}

/**
 * Causes of failure, the most frequent first: items with the same outcome, code, source and words together. Only the
 * first few wordings of each code are kept apart, because a refusal may name the record in its words. The others are
 * counted without theirs.
 */
export function causesOf(statuses: Iterable<ItemStatus>, phase: RunPhase): Cause[] {
  const causes = new Map<string, Cause>();
  const wordings = new Map<string, Set<string>>();
  for (const itemStatus of statuses) {
    const outcome = stateOf(itemStatus, maySend(phase));
    if (outcome !== 'refused' && outcome !== 'failed' && outcome !== 'unknown') continue;
    const code = codeOf(itemStatus.why);
    const known = wordings.get(`${outcome} ${code}`) ?? new Set();
    wordings.set(`${outcome} ${code}`, known);
    if (itemStatus.detail !== null && known.size < mostWordings) known.add(itemStatus.detail);
    const detail = itemStatus.detail !== null && known.has(itemStatus.detail) ? itemStatus.detail : null;
    const { by, status } = itemStatus.source;
    const name = JSON.stringify([outcome, code, by, status, detail]);
    const count = (causes.get(name)?.count ?? 0) + 1;
    causes.set(name, { outcome, code, ...itemStatus.source, detail, count });
  }
  return [...causes.values()].toSorted((a, b) => b.count - a.count);
}

/** The code of a failed item. One that was on its way when its function died has none of its own. */
export function codeOf(why: ErrorCode | SkipReason | null): ErrorCode {
  const code = errorCode.safeParse(why);
  return code.success ? code.data : 'OUTCOME_UNKNOWN';
}
