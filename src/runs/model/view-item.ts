import { isOver, maySend, type RunPhase } from '../../contract/runs/phase';
import { skipReason, type ItemState, type ItemView } from '../../contract/runs/item';
import { errorCode } from '../../contract/errors';
import type { PlannedItem } from './planned-item';
import type { ItemStatus } from './item-status';
import { stateOf } from './tally';

/** An item as a list or a receipt shows it: what was planned, and how it ended. */
export function viewItem(
  item: PlannedItem,
  position: number,
  itemStatus: ItemStatus | undefined,
  phase: RunPhase,
): ItemView {
  const { issueId, issueKey, formerKey, record, host, plannedAs, skipped, code, source } = item;
  const why = errorCode.safeParse(itemStatus?.why);
  const reason = skipReason.safeParse(itemStatus?.why);
  return {
    position,
    issueId,
    issueKey,
    formerKey,
    record,
    host,
    plannedAs,
    skipped: reason.success ? reason.data : skipped,
    state: stateNow(item, itemStatus, phase),
    linked: linkedAs(item, itemStatus),
    code: why.success ? why.data : code,
    detail: itemStatus?.detail ?? null,
    ...(itemStatus?.source ?? source),
    at: itemStatus?.at ?? null,
  };
}

/** Whether the record is linked, as far as this run knows. Null if nobody looked. */
function linkedAs(
  { plannedAs, skipped }: PlannedItem,
  itemStatus: ItemStatus | undefined,
): ItemView['linked'] {
  if (plannedAs === 'linkAndPush') return itemStatus?.linked ?? 'no';
  if (plannedAs === 'push' || skipped === 'unchanged') return 'stood';
  return skipped === 'noLink' ? 'no' : null;
}

function stateNow(
  { plannedAs }: PlannedItem,
  itemStatus: ItemStatus | undefined,
  phase: RunPhase,
): ItemState {
  if (plannedAs === 'skip') return 'skipped';
  const state = itemStatus ? stateOf(itemStatus, maySend(phase)) : 'waiting';
  return state === 'waiting' && isOver(phase) ? 'notSent' : state;
}
