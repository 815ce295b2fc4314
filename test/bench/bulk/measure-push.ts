import type { RunView } from '../../../src/contract/bulk/run-view';
import type { Usage } from '../../cloud/forge/usage';
import { withLatency, type BulkSite } from './bulk-site';
import { watchMemory, type MemoryWatch } from './watch-memory';

/** A push of everything a preview found, as it was measured. */
export interface PushMeasured {
  readonly items: number;
  /** From the instant before Start until the run's own end. */
  readonly tookMs: number;
  /** Until the page could show the first item that was sent. */
  readonly firstNewsMs: number;
  readonly polls: number;
  /** What the app used from Start to the end, the page's questions included. */
  readonly usage: Usage;
  readonly jiraPoints: number;
  /** Storage operations of one more look at the run, at its end. */
  readonly readsOfAPoll: number;
  /** Of the function's process while it pushed. */
  readonly memory: MemoryWatch;
}

/** Pushes a run that is ready, one page watching; every item must come to be pushed, and once. */
export async function measurePush(site: BulkSite, ready: RunView): Promise<PushMeasured> {
  const { cloud, page } = site;
  const { forge, jira, connector } = cloud;
  forge.resetUsage();
  jira.resetUsage();
  const pushesBefore = connector.pushCount();
  const memory = watchMemory(forge);
  let polls = 0;
  let firstNewsMs = Number.NaN;
  const begunAt = Date.now();
  const look = (run: RunView): void => {
    polls += 1;
    if (Number.isNaN(firstNewsMs) && hasNews(run)) firstNewsMs = Date.now() - begunAt;
  };
  const done = await withLatency(cloud, async () => page.watch(await page.startPush(ready.id), 'done', look));
  const watched = await memory.stop();
  await forge.queue.settled();
  const usage = forge.usage();
  const { app, user } = jira.points();
  const items = ready.plan.push + ready.plan.linkAndPush;
  const sent = connector.pushCount() - pushesBefore;
  if (items === 0 || done.standing.by.pushed !== items || sent !== items) {
    throw new Error(`of ${items} items ${done.standing.by.pushed} are told as pushed, and ${sent} were`);
  }
  forge.resetUsage();
  await page.poll(ready.id);
  return {
    ...{ items, polls, firstNewsMs, usage, memory: watched },
    tookMs: Date.parse(done.endedAt ?? '') - begunAt,
    jiraPoints: app + user,
    readsOfAPoll: forge.usage().storage.reads,
  };
}

function hasNews({ standing: { by }, latest }: RunView): boolean {
  return by.pushed + by.refused + by.failed + by.unknown > 0 || latest !== null;
}
