import { skipReason, type ItemState, type ItemView } from '../../contract/runs/item';
import { errorCode } from '../../contract/errors';
import type { RunPhase } from '../../contract/runs/run-view';
import { isOverFor } from './phase';
import type { PlannedItem } from './planned-item';
import type { Fate } from './run-marks';
import { isAtWork, stateOf } from './tally';

/** An item as a list or a receipt shows it: what was planned, and what became of it. */
export function viewItem(
  item: PlannedItem,
  position: number,
  fate: Fate | undefined,
  phase: RunPhase,
): ItemView {
  const { issueId, issueKey, formerKey, record, plannedAs, skipped, code } = item;
  const why = errorCode.safeParse(fate?.why);
  const reason = skipReason.safeParse(fate?.why);
  return {
    position,
    issueId,
    issueKey,
    formerKey,
    record,
    plannedAs,
    skipped: reason.success ? reason.data : skipped,
    state: stateNow(item, fate, phase),
    linked: linkedAs(item, fate),
    code: why.success ? why.data : code,
    detail: fate?.detail ?? null,
    ...fate?.source,
    at: fate?.at ?? null,
  };
}

/** Whether the record is linked, as far as this run knows; null where nobody looked. */
function linkedAs({ plannedAs, skipped }: PlannedItem, fate: Fate | undefined): ItemView['linked'] {
  if (plannedAs === 'linkAndPush') return fate?.linked ?? 'no';
  if (plannedAs === 'push' || skipped === 'unchanged') return 'stood';
  return skipped === 'noLink' ? 'no' : null;
}

function stateNow({ plannedAs }: PlannedItem, fate: Fate | undefined, phase: RunPhase): ItemState {
  if (plannedAs === 'skip') return 'skipped';
  const state = fate ? stateOf(fate, isAtWork(phase)) : 'waiting';
  return state === 'waiting' && isOverFor(phase) ? 'notSent' : state;
}
