import { AppError } from '../../domain/app-error';
import { planOf, pushesOf, type PushJournal } from '../../domain/run/journal';
import { fatesOf, type Fate } from '../../domain/run/run-marks';
import { approvedItems, type Approved } from './approve-items';
import type { Claimed } from './claim-epoch';
import { PushBook } from './push-book';
import { pushItems } from './push-items';
import { PushMemory } from './remember-pushes';
import type { Shift, WorkedOn } from './work-on';

/**
 * Pushes what of a plan nobody has settled yet, or as much of it as was asked for first. What a delivery before had on its
 * way when it died is entered as unknown, and not sent again.
 */
export async function pushPlan(
  shift: Shift,
  { will, journals }: Claimed,
  mine: PushJournal,
): Promise<WorkedOn> {
  const { ports, run, line, gate, overseer } = shift;
  const plan = planOf(journals);
  if (plan === null) throw new AppError('UNEXPECTED', {}, new Error('a push without a plan'));
  const fates = fatesOf(pushesOf(journals));
  const book = new PushBook(ports, run.id, mine, () => gate.limit);
  for (const [position, { state }] of fates) if (state === 'onTheWay') book.inherit(position);
  const most = will.first === null ? Infinity : Math.max(0, will.first - countSent(fates));
  const isSettled = (position: number): boolean => fates.has(position);
  const items = firstOf(approvedItems(ports, run, plan, isSettled, most), most);
  const memory = new PushMemory(ports, run.by.accountId, plan.claimedAt);
  await pushItems({ ...shift, connector: line.connector, items, book, memory });
  await memory.finish();
  const sendable = plan.chunks.reduce((sum, { counts }) => sum + counts.push + counts.linkAndPush, 0);
  const isThrough = fates.size + book.settled() >= sendable;
  return {
    verdict: overseer.verdict ?? { why: isThrough ? 'done' : 'tried' },
    save: (ending) => book.save(ending),
  };
}

/** Items that were sent, whatever came of it. */
function countSent(fates: ReadonlyMap<number, Fate>): number {
  return [...fates.values()].filter(({ state }) => state !== 'skipped').length;
}

/** The first items that may be sent; those that may not come along uncounted. */
async function* firstOf(
  items: AsyncGenerator<Approved, void, void>,
  most: number,
): AsyncGenerator<Approved, void, void> {
  let sent = 0;
  for await (const item of items) {
    if (item.refused === null && sent >= most) return;
    yield item;
    if (item.refused === null) sent += 1;
    if (sent >= most) return;
  }
}
