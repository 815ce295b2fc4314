import * as z from 'zod/mini';

/** An event in the queue. Times are epoch milliseconds; `body` and `retryContext` are JSON. */
const queueEvent = z.object({
  id: z.string(),
  queue: z.string(),
  job: z.string(),
  body: z.string(),
  due: z.number(),
  pushedAt: z.number(),
  /** How often it was delivered again because the app asked for it or failed. */
  retries: z.number(),
  retryContext: z.nullable(z.string()),
  concurrencyKey: z.nullable(z.string()),
  concurrencyLimit: z.nullable(z.number()),
  /** The first invocation in the chain of pushes that led here. */
  origin: z.string(),
});
export type QueueEvent = z.output<typeof queueEvent>;

const eventState = z.enum(['waiting', 'running', 'success', 'failed', 'cancelled']);
export type EventState = z.output<typeof eventState>;

/** An event and its state. */
export const storedEvent = z.extend(queueEvent, { state: eventState });
export type StoredEvent = z.output<typeof storedEvent>;

/** What happens to an event after a delivery. */
export type Afterwards =
  | { readonly state: 'success' | 'failed' }
  | { readonly state: 'waiting'; readonly due: number; readonly retryContext: string };

/** An event as tests see it. `due`: when it may be delivered, in epoch milliseconds. */
export interface SeenEvent {
  readonly id: string;
  readonly queue: string;
  readonly job: string;
  readonly body: unknown;
  readonly due: number;
}

export function seen({ id, queue, job, body, due }: QueueEvent): SeenEvent {
  return { id, queue, job, body: JSON.parse(body) as unknown, due };
}
