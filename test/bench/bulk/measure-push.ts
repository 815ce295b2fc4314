import { setTimeout as sleep } from 'node:timers/promises';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { Cloud } from '../../cloud/start-cloud';
import { withLatency, type BulkSite } from './bulk-site';
import { handOversOf, readCost, resetCost, type Cost, type HandOvers } from './cost';
import { watchMemory, type MemoryWatch } from './watch-memory';
import { watchPush, type PushWatched } from './watch-push';

/** A push of everything a preview found, as it was measured. */
export interface PushMeasured extends PushWatched {
  readonly items: number;
  /** From when Start called for the first delivery until the run's own end. */
  readonly workedMs: number;
  readonly handOvers: HandOvers;
  /** What the app used from Start to the end, the page's questions included. */
  readonly cost: Cost;
  /** Storage operations of one more look at the run, at its end. */
  readonly readsOfAPoll: number;
  /** Of the function's process while it pushed. */
  readonly memory: MemoryWatch;
}

/** Pushes a run that is ready, one page watching; every item must come to be pushed, and once. */
export async function measurePush(site: BulkSite, ready: RunView): Promise<PushMeasured> {
  const { cloud, page } = site;
  const { forge, connector } = cloud;
  resetCost(cloud);
  const pushesBefore = connector.pushCount();
  const memory = watchMemory(forge);
  const [watched, calledAt] = await withLatency(cloud, () =>
    Promise.all([watchPush(site, ready), untilCalled(cloud)]),
  );
  const remembered = await memory.stop();
  await forge.queue.settled();
  const cost = readCost(cloud);
  const items = ready.plan.push + ready.plan.linkAndPush;
  const sent = connector.pushCount() - pushesBefore;
  const { pushed } = watched.done.standing.by;
  if (items === 0 || pushed !== items || sent !== items) {
    throw new Error(`of ${items} items ${pushed} are told as pushed, and ${sent} were`);
  }
  forge.resetUsage();
  await page.poll(ready.id);
  return {
    ...watched,
    ...{ items, cost, memory: remembered, handOvers: handOversOf(cost.usage) },
    workedMs: watched.tookMs - (calledAt - watched.begunAt),
    readsOfAPoll: forge.usage().storage.reads,
  };
}

/** The instant at which the app calls for a delivery, after its usage was reset. */
async function untilCalled({ forge }: Cloud): Promise<number> {
  while (forge.usage().queue.events === 0) await sleep(2);
  return Date.now();
}
