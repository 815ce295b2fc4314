import { betweenItems, type PushContext, WriteAhead } from './write-ahead';
import type { SendableItem } from './sendable-items';
import { sendItem, type Sent } from './send-item';

/**
 * Sends a plan's items, several at a time, until none is left or the supervisor stops it. No item is sent before the
 * stored journal says that it is on its way. An item that was stopped before it was sent loses that mark again.
 */
export async function pushItems(work: PushContext): Promise<void> {
  const window = new WriteAhead(work);
  await Promise.all(Array.from({ length: work.most }, () => sendUntilDone(work, window)));
  await window.settled();
  await work.items.return();
  if (work.supervisor.verdict?.why !== 'displaced')
    work.writer.inFlightPositions().forEach((at) => work.writer.unmark(at));
}

async function sendUntilDone(work: PushContext, window: WriteAhead): Promise<void> {
  const { limiter, supervisor } = work;
  for (;;) {
    const next = await window.next();
    if (next === null || !(await limiter.acquire(supervisor.isOver, () => betweenItems(work)))) return;
    try {
      await settle(work, window, next, await send(work, next));
    } finally {
      limiter.release();
    }
    await betweenItems(work);
  }
}

function send({ ports, run, connector, supervisor }: PushContext, next: SendableItem): Promise<Sent> {
  return sendItem(ports, connector, run.projectId, next, supervisor.isOver);
}

async function settle(work: PushContext, window: WriteAhead, next: SendableItem, sent: Sent): Promise<void> {
  const { writer, supervisor, mirrors } = work;
  const { position, item } = next;
  if (sent.state === 'none') {
    if (sent.linked !== 'no') writer.noteLinked(position, sent.linked);
    // It may never be pushed, and only this run knows where its record is.
    if (sent.linked === 'made' && item.host !== null) mirrors.note(next, { outcome: null, linked: true });
    window.putBack({ ...next, isLinked: next.isLinked || sent.linked === 'made' });
    if (sent.error) await supervisor.handleTrouble(sent.error, position);
    return;
  }
  const code = sent.error?.code ?? null;
  const detail = sent.error?.facts.detail ?? null;
  const source = sent.error?.source ?? {};
  const { issueKey } = item;
  writer.settle(position, { state: sent.state, linked: sent.linked, issueKey, why: code, detail, source });
  mirrors.note(next, { outcome: sent.state, linked: sent.linked === 'made' });
  supervisor.noteAnswer({ code, detail, source }, position, sent.error?.facts.retryAfterSeconds);
}
