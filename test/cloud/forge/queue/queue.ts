import { randomUUID } from 'node:crypto';
import type { Manifest } from '../manifest';
import { checkPublish } from './check-publish';
import { Deliveries, type DeliveryWorld } from './deliveries';
import { seen, type EventState, type SeenEvent } from './queue-event';
import { QueueRefusal } from './queue-refusal';
import type { JobRequest, PublishRequest } from './requests';

/** What the queue needs from the cloud. */
export interface QueueWorld extends DeliveryWorld {
  readonly manifest: Manifest;
}

/**
 * Async events, kept in the database from the push on and delivered at least once, in no promised order. Events being
 * delivered when the cloud stopped are delivered again.
 */
export class Queue {
  readonly #deliveries: Deliveries;

  constructor(private readonly world: QueueWorld) {
    world.table.takeBackRunning();
    this.#deliveries = new Deliveries(world);
  }

  /** Takes events. Throws QueueRefusal. */
  publish(request: PublishRequest, origin: string): void {
    const { table, usage } = this.world;
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
    usage.count('pushes');
    usage.count('events', request.payload.length);
    this.tick();
  }

  /**
   * Counts a job's events by state. Throws QueueRefusal for a missing job. Cancelled events count as failed (assumed).
   */
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

  /** Takes back a job's waiting events. Running ones go on. Throws QueueRefusal for a missing job. */
  cancel(request: JobRequest): void {
    this.stats(request);
    this.world.table.cancelWaiting(request.queueName, request.jobId);
  }

  /** Starts what is due. This happens by itself; a test that moves the clock calls it. */
  tick(): void {
    this.#deliveries.tick();
  }

  /** Resolves when nothing runs and nothing more is due now. Held events are not due. */
  settled(): Promise<void> {
    return this.#deliveries.settled();
  }

  counts(): ReadonlyMap<EventState, number> {
    return this.world.table.countAll();
  }

  /** Events waiting for delivery, in the order they were pushed. */
  waiting(): readonly SeenEvent[] {
    return this.world.table.waiting().map(seen);
  }

  /**
   * Delivers a waiting event now, even if it is held back or not yet due. Resolves when that delivery is over. Rejects
   * for an event that is not waiting, or whose concurrency key has no free place.
   */
  release(id: string): Promise<void> {
    return this.#deliveries.release(id);
  }

  /**
   * Delivers an event again that was already delivered or is being delivered: next to whatever runs, ignoring its
   * concurrency key, with the same id and without a retry context. Without an argument, the event delivered last; with
   * a predicate, every matching event. Returns the ids. `settled` waits for these deliveries too.
   * @throws Error if nothing matches
   */
  deliverAgain(which?: string | ((event: SeenEvent) => boolean)): readonly string[] {
    return this.#deliveries.repeat(which);
  }

  /** Delivers nothing more. Events being delivered stay marked so, and come again at the next start. */
  stop(): void {
    this.#deliveries.stop();
  }
}
