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
 * Async events: kept in the database from the push on and delivered at least once, in no promised order. What was being
 * delivered when the cloud went down is delivered again.
 */
export class Queue {
  readonly #deliveries: Deliveries;

  constructor(private readonly world: QueueWorld) {
    world.table.takeBackRunning();
    this.#deliveries = new Deliveries(world);
  }

  /** Takes events in; throws QueueRefusal. */
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
    this.#deliveries.tick();
  }

  /** Resolves when nothing runs and nothing more is due at this moment of the clock; what is held back is not due. */
  settled(): Promise<void> {
    return this.#deliveries.settled();
  }

  counts(): ReadonlyMap<EventState, number> {
    return this.world.table.countAll();
  }

  /** What waits to be delivered, in the order it was pushed. */
  waiting(): readonly SeenEvent[] {
    return this.world.table.waiting().map(seen);
  }

  /**
   * Delivers an event that waits now, also when it is held back or not yet due; resolves when that delivery is over.
   * Rejects for an event that does not wait, or whose concurrency key has no place left.
   */
  release(id: string): Promise<void> {
    return this.#deliveries.release(id);
  }

  /**
   * Delivers once more what was delivered already or is just being delivered: beside whatever runs, past its
   * concurrency key, with the same id and without a retry context. Without an argument it is the event that was
   * delivered last; a predicate means every one that fits. Gives the ids; `settled` waits for them too.
   * @throws Error when nothing fits
   */
  deliverAgain(which?: string | ((event: SeenEvent) => boolean)): readonly string[] {
    return this.#deliveries.repeat(which);
  }

  /** Delivers nothing more. What is being delivered stays marked so, and comes again at the next start. */
  stop(): void {
    this.#deliveries.stop();
  }
}
