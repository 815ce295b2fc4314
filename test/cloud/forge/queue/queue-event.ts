import * as z from 'zod/mini';

/** An event as it lies in the queue. Times are epoch milliseconds; `body` and `retryContext` are JSON. */
export const queueEvent = z.object({
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
  /** The invocation at the root of the pushes that led here. */
  origin: z.string(),
});
export type QueueEvent = z.output<typeof queueEvent>;

export type EventState = 'waiting' | 'running' | 'success' | 'failed' | 'cancelled';

/** What an event becomes after a delivery. */
export type Afterwards =
  | { readonly state: 'success' | 'failed' }
  | { readonly state: 'waiting'; readonly due: number; readonly retryContext: string };
