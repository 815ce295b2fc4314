import type { FunctionCall } from '../forge';
import type { Manifest } from '../manifest';
import type { QueueEvent } from './queue-event';

/** The call that delivers an event to its consumer, shaped as in `@forge/events/out/types.d.ts` (AsyncEvent). */
export function callOfEvent(manifest: Manifest, event: QueueEvent): FunctionCall {
  const consumer = manifest.modules.consumer.find((each) => each.queue === event.queue);
  if (!consumer) throw new Error(`manifest.yml declares no consumer for the queue ${event.queue}`);
  const { concurrencyKey: key, concurrencyLimit: limit } = event;
  return {
    functionKey: consumer.function,
    // An event has no user: asUser() fails in a consumer.
    accountId: null,
    module: { type: 'core:consumer', key: consumer.key },
    body: {
      queueName: event.queue,
      jobId: event.job,
      eventId: event.id,
      body: JSON.parse(event.body) as unknown,
      ...(key === null ? {} : { concurrency: { key, limit } }),
      ...(event.retryContext === null ? {} : { retryContext: JSON.parse(event.retryContext) as unknown }),
    },
  };
}
