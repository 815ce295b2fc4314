import { AppError } from '../../shared/app-error';
import { planOf, pushesOf, type PushJournal } from '../model/journal';
import { allowedOn } from '../model/rights';
import { fatesOf, type Fate } from '../model/run-marks';
import { retry } from '../../shared/retry';
import { findSeal } from '../../links/find-seal';
import type { Claimed } from './claim-epoch';
import { PushBook } from './push-journal-writer';
import { pushItems } from './push-items';
import { PushMemory } from './remember-pushes';
import { mayHaveOwnHosts } from './own-hosts';
import { countOpen, sendableItems, type SendableItem } from './sendable-items';
import type { Shift, WorkedOn } from './shift';

/**
 * Pushes what of a plan nobody has settled yet and maker and starter both may push, or as much of it as was asked for first. What a
 * delivery before had on its way when it died is entered as unknown, and not sent again.
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
  overseer.tells((wait) => book.hold(wait));
  const lost = [...fates].filter(([, { state }]) => state === 'onTheWay').map(([position]) => position);
  if (lost.length > 0) await inherit(shift, book, plan, lost, fates);
  const { salesforceHost } = line.connection;
  const [seal, ownHosts] = await Promise.all([findSeal(ports), mayHaveOwnHosts(ports, salesforceHost)]);
  const ground = { seal, salesforceHost, ownHosts, readAt: plan.claimedAt };
  const memory = new PushMemory(ports, ground, (position) => book.noteUnmirrored(position));
  const most = will.first === null ? Infinity : Math.max(0, will.first - countSent(fates));
  await overseer.guard(async () => {
    const [maker, starter] = await Promise.all(
      [run.by, will.by].map((accountId) =>
        retry(ports, ports.gate('storage'), () => ports.runs.rights(run.id, accountId)),
      ),
    );
    if (!maker) return overseer.pauseFor('makersRights', 'NOT_ALLOWED');
    if (!starter) return overseer.pauseFor('startersRights', 'NOT_ALLOWED');
    const allowed = (issueId: string) => allowedOn(issueId, maker, starter);
    const items = firstOf(sendableItems(ports, run, plan, { fates, allowed }), most);
    await pushItems({ ...shift, connector: line.connector, items, book, memory });
  });
  await memory.finish();
  const isThrough = countOpen(plan, fates, book.settled()) <= 0;
  const rest = will.first === null ? 'partly' : 'tried';
  return {
    verdict: overseer.verdict ?? { why: isThrough ? 'done' : rest },
    isIdle: book.settled() === 0,
    save: (ending) => book.save(ending),
  };
}

/** Takes over what a delivery that died had on its way: it may have been sent, and what was to be linked may be linked. */
async function inherit(
  { ports, run }: Shift,
  book: PushBook,
  plan: { readonly chunks: Parameters<typeof sendableItems>[2]['chunks'] },
  lost: readonly number[],
  fates: ReadonlyMap<number, Fate>,
): Promise<void> {
  for (const note of plan.chunks) {
    const here = lost.filter((position) => position >= note.from && position < note.from + note.items);
    if (here.length === 0) continue;
    const items = await retry(ports, ports.gate('storage'), () => ports.runs.chunk(run.id, note));
    for (const position of here) {
      const isToLink = items[position - note.from]?.plannedAs === 'linkAndPush';
      const known = fates.get(position)?.linked ?? 'no';
      book.inherit(position, isToLink && known === 'no' ? 'unknown' : known);
    }
  }
}

/** Items that were sent, whatever came of it. */
function countSent(fates: ReadonlyMap<number, Fate>): number {
  return [...fates.values()].filter(({ state }) => state !== 'skipped' && state !== 'waiting').length;
}

/** The first items that may be sent; those that may not come along uncounted. */
async function* firstOf(
  items: AsyncGenerator<SendableItem, void, void>,
  most: number,
): AsyncGenerator<SendableItem, void, void> {
  let sent = 0;
  for await (const item of items) {
    if (item.refused === null && sent >= most) return;
    yield item;
    if (item.refused === null) sent += 1;
    if (sent >= most) return;
  }
}
