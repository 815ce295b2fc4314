import type { Connector } from '../../ports/connector';
import { heartbeat, type DeliveryContext } from './delivery-context';
import type { MirrorWriter } from './mirror-writer';
import type { PushJournalWriter } from './push-journal-writer';
import type { SendableItem } from './sendable-items';

/** What a delivery of pushing works with. */
export interface PushContext extends DeliveryContext {
  readonly connector: Connector;
  readonly items: AsyncGenerator<SendableItem, void, void>;
  readonly writer: PushJournalWriter;
  readonly mirrors: MirrorWriter;
}

/**
 * So many items are marked as on their way with one writing: a function that dies leaves at the most that many unknown, and
 * storage takes no more than one write for 25 items. The first window is small and each is twice the one before, so that
 * the page soon has news: what came of a window's items is written down with the marks of the next.
 */
const itemsInAWindow = 40;
const itemsAtFirst = 8;

/** The next window is prepared while so many items of the last one are still waiting to be sent. */
const lowWater = 12;

/** Hands out items that may be sent: those the journal durably says are on their way, by a delivery still in its place. */
export class WriteAhead {
  readonly #ready: SendableItem[] = [];
  #size = itemsAtFirst;
  #isDry = false;
  #filling: Promise<void> | null = null;

  constructor(private readonly work: PushContext) {}

  /** The next item to send; null when there are no more, or the delivery is over. */
  async next(): Promise<SendableItem | null> {
    for (;;) {
      if (this.work.supervisor.isOver()) return null;
      if (this.#ready.length <= lowWater && !this.#isDry) this.#filling ??= this.#fill();
      const next = this.#ready.shift();
      if (next) return next;
      if (this.#filling === null) return null;
      await this.#filling;
    }
  }

  /** Takes an item back that was not sent; it stays marked, and is the next one. */
  putBack(item: SendableItem): void {
    this.#ready.unshift(item);
  }

  /** Waits until no window is being prepared any more: what it would mark later, nobody would take back. */
  async settled(): Promise<void> {
    await this.#filling;
  }

  async #fill(): Promise<void> {
    await this.work.supervisor.guard(async () => {
      const { writer, supervisor } = this.work;
      const chosen = await this.#choose();
      if (supervisor.isOver()) return;
      writer.markInFlight(chosen.map(({ position }) => position));
      if (chosen.length > 0) {
        await writer.save();
        // Written first, then looked: whoever takes this delivery's place does it the other way round.
        await supervisor.check();
        if (!supervisor.isOver()) this.#ready.push(...chosen);
      }
      this.#size = Math.min(2 * this.#size, itemsInAWindow);
    });
    this.#filling = null;
  }

  async #choose(): Promise<readonly SendableItem[]> {
    const { items, writer, supervisor } = this.work;
    const chosen: SendableItem[] = [];
    while (chosen.length < this.#size && !supervisor.isOver()) {
      const step = await items.next();
      if (step.done) {
        this.#isDry = true;
        break;
      }
      const { position, item, refused } = step.value;
      if (refused === null) chosen.push(step.value);
      else {
        const entry = {
          state: 'skipped',
          linked: 'no',
          issueKey: item.issueKey,
          detail: null,
          source: {},
        } as const;
        writer.settle(position, { ...entry, why: refused });
        await betweenItems(this.work);
      }
    }
    return chosen;
  }
}

/** Between two items: says that the delivery lives, and checks whether it may go on and has room for more. */
export async function betweenItems(context: PushContext): Promise<void> {
  const { writer, supervisor } = context;
  await supervisor.guard(() => heartbeat(context, writer));
  supervisor.checkLimits();
  if (writer.isFull()) supervisor.stop({ why: 'handedOn' });
}
