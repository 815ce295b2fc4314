import { timeLimitOf } from '../function/time-limit';
import { getFunction, type Manifest } from '../manifest';
import type { EventTable } from './event-table';
import { QueueRefusal } from './queue-refusal';
import type { PublishRequest } from './requests';

const kilobyte = 1024;

/**
 * Refuses a push the platform would not take: more than 50 events, 200 KB, 500 events a minute, 100 KB per event for a
 * consumer of more than 55 seconds, or 1,000 pushes that descend from one invocation.
 * @see https://developer.atlassian.com/platform/forge/limits-async-events/
 */
export function checkPublish(
  request: PublishRequest,
  origin: string,
  now: number,
  { manifest, table }: { readonly manifest: Manifest; readonly table: EventTable },
): void {
  const { payload, queueName } = request;
  const consumer = manifest.modules.consumer.find((each) => each.queue === queueName);
  if (!consumer) throw new QueueRefusal(404, `manifest.yml declares no consumer for the queue ${queueName}`);
  if (payload.length === 0 || payload.length > 50) throw new QueueRefusal(400, 'A push takes 1 to 50 events');
  if (bytesOf(payload) > 200 * kilobyte)
    throw new QueueRefusal(413, 'The events are larger than 200 KB together');
  const isLong = timeLimitOf(manifest, getFunction(manifest, consumer.function)) > 55;
  if (isLong && payload.some((event) => bytesOf(event.body) > 100 * kilobyte)) {
    throw new QueueRefusal(413, 'An event for a long-running consumer is larger than 100 KB');
  }
  if (table.countPushedSince(now - 60_000) + payload.length > 500) {
    throw new QueueRefusal(429, 'More than 500 events in a minute');
  }
  if (table.countPushesFrom(origin) >= 1000) {
    throw new QueueRefusal(405, 'More than 1,000 pushes grew out of one invocation');
  }
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
