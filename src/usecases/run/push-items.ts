import type { Approved } from './approve-items';
import { keepWatch, type PushWork } from './push-work';
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
    if (next === null || !(await gate.enter(overseer.isOver))) return;
    try {
      settle(work, window, next, await send(work, next));
    } finally {
      gate.leave();
    }
    await keepWatch(work);
  }
}

async function send({ ports, run, connector }: PushWork, { item }: Approved): Promise<Sent> {
  return sendItem(ports, connector, run.projectId, item);
}

function settle(work: PushWork, window: Window, approved: Approved, sent: Sent): void {
  const { book, overseer, memory } = work;
  if (sent.state === 'none') {
    window.putBack(approved);
    return overseer.meet(sent.error);
  }
  const code = sent.error?.code ?? null;
  const detail = sent.error?.facts.detail ?? null;
  const { issueKey } = approved.item;
  book.settle(approved.position, { state: sent.state, linked: sent.linked, issueKey, why: code, detail });
  memory.note(approved, { outcome: sent.state, linked: sent.linked });
  overseer.note({ code, detail }, sent.error?.facts.retryAfterSeconds);
}
