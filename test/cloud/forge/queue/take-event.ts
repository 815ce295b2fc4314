import { retentionMs } from './afterwards';
import type { DeliveryWorld } from './deliveries';
import type { QueueEvent } from './queue-event';

type Means = Pick<DeliveryWorld, 'table' | 'backoffs' | 'usage' | 'switches'>;

/**
 * Marks the next event that may be delivered now as running. Undefined for none. A due event whose concurrency key is
 * full is retried later, or fails for good if that would be after its time in the queue.
 */
export function takeEvent({ table, backoffs, usage, switches }: Means, now: number): QueueEvent | undefined {
  const { concurrencyBackoff } = switches;
  if (concurrencyBackoff === 'off') return table.takeNext(now);
  for (;;) {
    const event = table.nextInLine(now);
    if (!event) return undefined;
    const { id, concurrencyKey: key, concurrencyLimit: limit } = event;
    if (key === null || table.countRunning(key) < (limit ?? 1)) {
      table.take(id);
      backoffs.forget(id);
      return event;
    }
    const waitMs = backoffs.next(id, concurrencyBackoff);
    usage.count('backoffs');
    usage.count('backoffMs', waitMs);
    if (now + waitMs < event.pushedAt + retentionMs) {
      table.postpone(id, now + waitMs);
      continue;
    }
    backoffs.forget(id);
    table.finish(id, { state: 'failed' });
  }
}
