import * as z from 'zod/mini';

const pushedEvent = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.optional(z.number().check(z.minimum(0), z.maximum(900))),
  concurrency: z.optional(
    z.object({ key: z.string().check(z.minLength(1)), limit: z.int().check(z.minimum(1)) }),
  ),
});

/** What `Queue.push` sends (`@forge/events/out/queue.js`). */
export const publishRequest = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(pushedEvent),
});
export type PublishRequest = z.output<typeof publishRequest>;

/** What `getStats` and `cancel` of a job send (`@forge/events/out/jobProgress.js`). */
export const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });
export type JobRequest = z.output<typeof jobRequest>;
