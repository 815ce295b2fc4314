import { keepWatch, type PushWork } from './push-work';
import type { SendableItem } from './sendable-items';
import { sendItem, type Sent } from './send-item';
import { Window } from './window';

/**
 * Sends a plan's items, several at a time, until there are no more or the overseer stops it. No item is sent before the
 * book says durably that it is on its way; what was stopped before it was sent loses that mark again.
 */
export async function pushItems(work: PushWork): Promise<void> {
  const window = new Window(work);
  await Promise.all(Array.from({ length: work.most }, () => sendInTurn(work, window)));
  await window.settled();
  await work.items.return();
  if (work.overseer.verdict?.why !== 'displaced') work.book.underWay().forEach((at) => work.book.release(at));
}

async function sendInTurn(work: PushWork, window: Window): Promise<void> {
  const { gate, overseer } = work;
  for (;;) {
    const next = await window.next();
    if (next === null || !(await gate.enter(overseer.isOver, () => keepWatch(work)))) return;
    try {
      await settle(work, window, next, await send(work, next));
    } finally {
      gate.leave();
    }
    await keepWatch(work);
  }
}

function send({ ports, run, connector, overseer }: PushWork, next: SendableItem): Promise<Sent> {
  return sendItem(ports, connector, run.projectId, next, overseer.isOver);
}

async function settle(work: PushWork, window: Window, next: SendableItem, sent: Sent): Promise<void> {
  const { book, overseer, memory } = work;
  const { position, item } = next;
  if (sent.state === 'none') {
    if (sent.linked !== 'no') book.noteLinked(position, sent.linked);
    window.putBack({ ...next, isLinked: next.isLinked || sent.linked === 'made' });
    if (sent.error) await overseer.meet(sent.error, position);
    return;
  }
  const code = sent.error?.code ?? null;
  const detail = sent.error?.facts.detail ?? null;
  const source = sent.error?.source ?? {};
  const { issueKey } = item;
  book.settle(position, { state: sent.state, linked: sent.linked, issueKey, why: code, detail, source });
  memory.note(next, { outcome: sent.state, linked: sent.linked === 'made' });
  overseer.note({ code, detail, source }, position, sent.error?.facts.retryAfterSeconds);
}
