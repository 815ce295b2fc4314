import { setTimeout as pause } from 'node:timers/promises';
import type { FunctionResult } from '../forge';
import type { ForgeSwitches } from '../switches';
import type { UsageMeter } from '../usage';
import { decideAfterwards } from './afterwards';
import type { Backoffs } from './backoffs';
import type { EventTable } from './event-table';
import { takeEvent } from './take-event';
import { seen, type Afterwards, type QueueEvent, type SeenEvent } from './queue-event';

/** What delivering needs from the cloud. */
export interface DeliveryWorld {
  readonly table: EventTable;
  readonly now: () => number;
  readonly backoffs: Backoffs;
  readonly usage: UsageMeter;
  readonly switches: Pick<
    ForgeSwitches,
    'retryThrown' | 'deliverTwice' | 'deliveries' | 'concurrencyBackoff'
  >;
  /** Delivers an event to its consumer. Never rejects. */
  readonly deliver: (event: QueueEvent) => Promise<FunctionResult>;
}

/** Assumed: how many consumers run at a time if no concurrency key limits them. */
const places = 20;
/** How long after an event its twin follows. */
const twinMs = 25;
/** How often held deliveries check whether they may go on. */
const heldMs = 200;

/** Delivers events to their consumers when they are due, and again when they have to be, or a test wants it. */
export class Deliveries {
  #running = 0;
  #twins = 0;
  #last: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #stopped = new AbortController();
  readonly #wishes = new Map<string, Afterwards>();
  #waiters: (() => void)[] = [];

  constructor(private readonly world: DeliveryWorld) {}

  tick(): void {
    if (this.#stopped.signal.aborted) return;
    const { table, switches } = this.world;
    const now = this.world.now();
    const held = switches.deliveries === 'held';
    while (!held && this.#running < places) {
      const event = takeEvent(this.world, now);
      if (!event) break;
      void this.#deliver(event);
    }
    this.#wakeAt(held ? now + heldMs : table.nextDue(now), now);
    if (this.#running + this.#twins === 0) this.#waiters.splice(0).forEach((wake) => wake());
  }

  settled(): Promise<void> {
    const settled = new Promise<void>((resolve) => this.#waiters.push(resolve));
    this.tick();
    return settled;
  }

  async release(id: string): Promise<void> {
    const { table } = this.world;
    const event = table.find(id);
    if (event?.state !== 'waiting') throw new Error(`no event ${id} waits`);
    const { concurrencyKey: key, concurrencyLimit: limit } = event;
    if (key !== null && table.countRunning(key) >= (limit ?? 1))
      throw new Error(`the concurrency key ${key} has no place left for the event ${id}`);
    table.take(id);
    await this.#deliver(event);
  }

  repeat(which: string | ((event: SeenEvent) => boolean) = this.#last ?? ''): readonly string[] {
    const fits = typeof which === 'string' ? ({ id }: SeenEvent) => id === which : which;
    const events = this.world.table.delivered().filter((event) => fits(seen(event)));
    if (events.length === 0) throw new Error('no event that was delivered fits');
    for (const event of events) void this.#deliverTwin({ ...event, retryContext: null }, 0);
    return events.map(({ id }) => id);
  }

  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#timer);
  }

  async #deliver(event: QueueEvent): Promise<void> {
    this.#running += 1;
    this.#last = event.id;
    if (this.world.switches.deliverTwice) void this.#deliverTwin(event, twinMs);
    const result = await this.world.deliver(event);
    this.#running -= 1;
    if (this.#stopped.signal.aborted) return;
    const own = this.#decide(event, result);
    const wish = this.#wishes.get(event.id);
    this.#wishes.delete(event.id);
    this.world.table.finish(event.id, own.state === 'waiting' ? own : (wish ?? own));
    this.tick();
  }

  /**
   * A second delivery of the same event. Only a requested retry has an effect: otherwise the first delivery decides the
   * event's state.
   */
  async #deliverTwin(event: QueueEvent, afterMs: number): Promise<void> {
    const { signal } = this.#stopped;
    this.#twins += 1;
    if (afterMs > 0) await pause(afterMs, undefined, { signal }).catch(() => undefined);
    const result = signal.aborted ? undefined : await this.world.deliver(event);
    this.#twins -= 1;
    if (signal.aborted || !result) return;
    this.#hearTwin(event.id, this.#decide(event, result));
    this.tick();
  }

  #hearTwin(id: string, afterwards: Afterwards): void {
    const { table } = this.world;
    const state = table.find(id)?.state;
    if (afterwards.state !== 'waiting') return;
    if (state === 'running') this.#wishes.set(id, afterwards);
    if (state === 'success' || state === 'failed') table.finish(id, afterwards);
  }

  #decide(event: QueueEvent, result: FunctionResult): Afterwards {
    return decideAfterwards(event, result, this.world.now(), this.world.switches.retryThrown);
  }

  #wakeAt(due: number | null, now: number): void {
    clearTimeout(this.#timer);
    if (due !== null) this.#timer = setTimeout(() => this.tick(), Math.min(due - now, 60_000));
  }
}
