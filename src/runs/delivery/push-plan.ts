import { AppError } from '../../shared/app-error';
import { planOf, pushesOf, type PushJournal } from '../model/journal';
import { allowedOn } from '../model/rights';
import type { Verdict } from '../model/run';
import { itemStatuses, type ItemStatus } from '../model/item-status';
import { retry } from '../../shared/retry';
import { findSeal } from '../../links/find-seal';
import { sealOver } from '../../links/model/push-seal';
import type { Claimed } from './claim-epoch';
import { PushJournalWriter } from './push-journal-writer';
import { pushItems } from './push-items';
import { MirrorWriter } from './mirror-writer';
import { othersMayHaveAnswered } from './other-connections';
import { mayHaveOwnHosts } from './own-hosts';
import { countOpen, sendableItems, type SendableItem } from './sendable-items';
import type { DeliveryContext, DeliveryResult } from './delivery-context';

/**
 * Pushes the unsettled items of a plan that both maker and starter may push, or only the first few if a person asked
 * for that. Items a dead delivery had on their way are recorded as unknown, and are not sent again.
 */
export async function pushPlan(
  context: DeliveryContext,
  { intent, journals }: Claimed,
  mine: PushJournal,
): Promise<DeliveryResult> {
  const { ports, run, connected, limiter, supervisor } = context;
  const plan = planOf(journals);
  if (plan === null) throw new AppError('UNEXPECTED', {}, new Error('a push without a plan'));
  const statuses = itemStatuses(pushesOf(journals));
  const writer = new PushJournalWriter(ports, run.id, mine, () => limiter.limit);
  supervisor.onWait((wait) => writer.hold(wait));
  const interrupted = [...statuses]
    .filter(([, { state }]) => state === 'onTheWay')
    .map(([position]) => position);
  if (interrupted.length > 0) await adoptUnknown(context, writer, plan, interrupted, statuses);
  const { connection } = connected;
  const [found, ownHosts, otherConnections] = await Promise.all([
    findSeal(ports),
    mayHaveOwnHosts(ports, connection.salesforceHost),
    othersMayHaveAnswered(ports, connection.id),
  ]);
  const seal = sealOver(found, connection.id);
  const hasMore = ownHosts || otherConnections;
  const ground = { seal, connection, hasMore, readAt: plan.claimedAt };
  const mirrors = new MirrorWriter(ports, ground, (position) => writer.noteUnmirrored(position));
  const most = intent.first === null ? Infinity : Math.max(0, intent.first - countSent(statuses));
  await supervisor.guard(async () => {
    const [maker, starter] = await Promise.all(
      [run.by, intent.by].map((accountId) =>
        retry(ports, ports.backOff('storage'), () => ports.runs.rights(run.id, accountId)),
      ),
    );
    if (!maker) return supervisor.pauseFor('makersRights', 'NOT_ALLOWED');
    if (!starter) return supervisor.pauseFor('startersRights', 'NOT_ALLOWED');
    const allowed = (issueId: string) => allowedOn(issueId, maker, starter);
    const items = firstOf(sendableItems(ports, run, plan, { statuses, allowed }), most);
    await pushItems({ ...context, connector: connected.connector, items, writer, mirrors });
  });
  await mirrors.finish();
  const isThrough = countOpen(plan, statuses, writer.settled()) <= 0;
  const rest = intent.first === null ? 'partly' : 'tried';
  return {
    verdict: verdictOf(supervisor.verdict, isThrough) ?? { why: rest },
    isIdle: writer.settled() === 0,
    save: (ending) => writer.save(ending),
  };
}

/** Where every item is settled, nothing is left to pause or to wait for: the run is done, whatever stopped the delivery. */
function verdictOf(stopped: Verdict | null, isThrough: boolean): Verdict | null {
  const outweighs = stopped?.why === 'displaced' || stopped?.why === 'cancelled';
  return isThrough && !outweighs ? { why: 'done' } : stopped;
}

/**
 * Takes over what a dead delivery had on its way. Those items may have been sent, and links that were to be made may
 * exist.
 */
async function adoptUnknown(
  { ports, run }: DeliveryContext,
  writer: PushJournalWriter,
  plan: { readonly chunks: Parameters<typeof sendableItems>[2]['chunks'] },
  interrupted: readonly number[],
  statuses: ReadonlyMap<number, ItemStatus>,
): Promise<void> {
  for (const note of plan.chunks) {
    const here = interrupted.filter((position) => position >= note.from && position < note.from + note.items);
    if (here.length === 0) continue;
    const items = await retry(ports, ports.backOff('storage'), () => ports.runs.chunk(run.id, note));
    for (const position of here) {
      const isToLink = items[position - note.from]?.plannedAs === 'linkAndPush';
      const known = statuses.get(position)?.linked ?? 'no';
      writer.adoptUnknown(position, isToLink && known === 'no' ? 'unknown' : known);
    }
  }
}

/** Counts the items that were sent, whatever the outcome. */
function countSent(statuses: ReadonlyMap<number, ItemStatus>): number {
  return [...statuses.values()].filter(({ state }) => state !== 'skipped' && state !== 'waiting').length;
}

/** The first items that may be sent. Items that may not be sent pass through uncounted. */
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
