import type { Connector } from '../../ports/connector';
import { heartbeat, type DeliveryContext } from './delivery-context';
import type { MirrorWriter } from './mirror-writer';
import type { PushJournalWriter } from './push-journal-writer';
import type { SendableItem } from './sendable-items';

/** What a push delivery works with. */
export interface PushContext extends DeliveryContext {
  readonly connector: Connector;
  readonly items: AsyncGenerator<SendableItem, void, void>;
  readonly writer: PushJournalWriter;
  readonly mirrors: MirrorWriter;
}

/**
 * Items marked as on their way with one write. A function that dies leaves at most that many unknown per window, and
 * storage takes at most one write for 25 items. The first window is small and each next one twice as large, so that the
 * page soon has news: the outcomes of a window's items are stored with the marks of the next.
 */
const itemsInAWindow = 40;
const itemsAtFirst = 8;

/** The next window is prepared when this many items of the last one still wait to be sent. */
const lowWater = 12;

/**
 * Hands out items that may be sent: the stored journal says they are on their way, and the delivery has not been
 * displaced.
 */
export class WriteAhead {
  readonly #ready: SendableItem[] = [];
  #size = itemsAtFirst;
  #isDry = false;
  #filling: Promise<void> | null = null;

  constructor(private readonly work: PushContext) {}

  /** The next item to send. Null if none is left, or the delivery is over. */
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

  /** Takes back an item that was not sent. It stays marked, and comes next. */
  putBack(item: SendableItem): void {
    this.#ready.unshift(item);
  }

  /** Waits until no window is being prepared: marks made later would never be removed. */
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
        // Write first, then check. A successor does it the other way round, so one of them always sees the other.
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

/** Between two items: shows that the delivery is alive, and checks whether it may go on and has room for more. */
export async function betweenItems(context: PushContext): Promise<void> {
  const { writer, supervisor } = context;
  await supervisor.guard(() => heartbeat(context, writer));
  supervisor.checkLimits();
  if (writer.isFull()) supervisor.stop({ why: 'handedOn' });
}
