import * as z from 'zod/mini';
import { isCallback } from './callback';
import type { Commands } from './commands';

const subscription = z.object({
  event: z.string(),
  callback: z.custom<(payload: unknown) => unknown>(isCallback),
});
const emission = z.object({ event: z.string(), payload: z.optional(z.unknown()) });

/**
 * Events between the app's pages on one site page. There is only one app, so public events reach the same listeners.
 */
export interface EventBus {
  /** The commands of one page. `whenGone` receives the function that ends its subscriptions. */
  commandsFor(whenGone: (end: () => void) => void): Commands;
}

export function createEventBus(): EventBus {
  const ears = new Set<{ readonly event: string; readonly callback: (payload: unknown) => unknown }>();
  const emitAs = (prefix: string) => (payload: unknown) => {
    const { event, payload: content } = emission.parse(payload);
    for (const ear of ears) if (ear.event === prefix + event) void ear.callback(content);
  };
  return {
    commandsFor(whenGone) {
      const listenAs = (prefix: string) => (payload: unknown) => {
        const { event, callback } = subscription.parse(payload);
        const ear = { event: prefix + event, callback };
        ears.add(ear);
        whenGone(() => ears.delete(ear));
        return { unsubscribe: () => ears.delete(ear) };
      };
      return {
        on: listenAs('app:'),
        emit: emitAs('app:'),
        onPublic: listenAs('public:'),
        emitPublic: emitAs('public:'),
      };
    },
  };
}
