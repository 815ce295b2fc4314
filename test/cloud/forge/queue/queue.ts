import { randomUUID } from 'node:crypto';
import type { FunctionResult } from '../forge';
import type { Manifest } from '../manifest';
import type { ForgeSwitches } from '../switches';
import { decideAfterwards } from './afterwards';
import { checkPublish } from './check-publish';
import type { EventTable } from './event-table';
import type { EventState, QueueEvent } from './queue-event';
import { QueueRefusal } from './queue-refusal';
import type { JobRequest, PublishRequest } from './requests';

/** What the queue needs from the cloud. */
export interface QueueWorld {
  readonly manifest: Manifest;
  readonly table: EventTable;
  readonly now: () => number;
  readonly switches: Pick<ForgeSwitches, 'retryThrown'>;
  /** Hands an event to its consumer; never rejects. */
  readonly deliver: (event: QueueEvent) => Promise<FunctionResult>;
}

/** Assumed: how many consumers run at a time when no concurrency key holds them back. */
const places = 20;

/**
 * Async events: kept in the database from the push on and delivered at least once, in no promised order. What was being
 * delivered when the cloud went down is delivered again.
 */
export class Queue {
  #running = 0;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #waiters: (() => void)[] = [];

  constructor(private readonly world: QueueWorld) {
    world.table.takeBackRunning();
  }

  /** Takes events in; throws QueueRefusal. */
  publish(request: PublishRequest, origin: string): void {
    const { table } = this.world;
    const now = this.world.now();
    checkPublish(request, origin, now, this.world);
    table.add(
      request.payload.map(({ body, delayInSeconds = 0, concurrency }) => ({
        id: randomUUID(),
        queue: request.queueName,
        job: request.jobId,
        body: JSON.stringify(body),
        due: now + delayInSeconds * 1000,
        pushedAt: now,
        retries: 0,
        retryContext: null,
        concurrencyKey: concurrency?.key ?? null,
        concurrencyLimit: concurrency?.limit ?? null,
        origin,
      })),
    );
    this.tick();
  }

  /** A job's events by how they stand; throws QueueRefusal for a job that is not there. Cancelled ones count as failed (assumed). */
  stats({ queueName, jobId }: JobRequest): { success: number; inProgress: number; failed: number } {
    const counts = this.world.table.countJob(queueName, jobId);
    const of = (state: EventState) => counts.get(state) ?? 0;
    const stats = {
      success: of('success'),
      inProgress: of('waiting') + of('running'),
      failed: of('failed') + of('cancelled'),
    };
    if (stats.success + stats.inProgress + stats.failed === 0) throw new QueueRefusal(404, `no job ${jobId}`);
    return stats;
  }

  /** Takes back what waits of a job; what runs goes on. Throws QueueRefusal for a job that is not there. */
  cancel(request: JobRequest): void {
    this.stats(request);
    this.world.table.cancelWaiting(request.queueName, request.jobId);
  }

  /** Starts what is due. It does so by itself; a test that moves the clock says so here. */
  tick(): void {
    if (this.#isStopped) return;
    const now = this.world.now();
    while (this.#running < places) {
      const event = this.world.table.takeNext(now);
      if (!event) break;
      void this.#deliver(event);
    }
    this.#wakeAt(this.world.table.nextDue(now), now);
    if (this.#running === 0) this.#waiters.splice(0).forEach((wake) => wake());
  }

  /** Resolves when nothing runs and nothing more is due at this moment of the clock. */
  settled(): Promise<void> {
    const settled = new Promise<void>((resolve) => this.#waiters.push(resolve));
    this.tick();
    return settled;
  }

  counts(): ReadonlyMap<EventState, number> {
    return this.world.table.countAll();
  }

  /** Delivers nothing more. What is being delivered stays marked so, and comes again at the next start. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #deliver(event: QueueEvent): Promise<void> {
    this.#running += 1;
    const result = await this.world.deliver(event);
    this.#running -= 1;
    if (this.#isStopped) return;
    const { now, switches, table } = this.world;
    table.finish(event.id, decideAfterwards(event, result, now(), switches.retryThrown));
    this.tick();
  }

  #wakeAt(due: number | null, now: number): void {
    clearTimeout(this.#timer);
    if (due !== null) this.#timer = setTimeout(() => this.tick(), Math.min(due - now, 60_000));
  }
}
