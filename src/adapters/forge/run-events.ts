import {
  InvocationError,
  InvocationErrorCode,
  JobDoesNotExistError,
  Queue,
  RateLimitError,
} from '@forge/events';
import { AppError } from '../../shared/app-error';
import type { RunEvents } from '../../ports/run-events';

/** The queue in manifest.yml whose consumer delivers runs. */
const queue = new Queue({ key: 'salesforce-runs' });

/**
 * One delivery at a time for each project and connection. Runs of two projects go on side by side and share the
 * connection's limit of requests in flight. The platform retries what exceeds this limit with exponential back-off
 * only. https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
const oneAtATime = (projectId: string) => ({ key: `site-connection-${projectId}`, limit: 1 });

/** @forge/events out/validators.js */
const longestDelaySeconds = 900;

/** Calls for deliveries through Forge's async events. An event carries names and a version, never data. */
export const runEvents: RunEvents = {
  call: ({ projectId, runId, epoch }, afterSeconds) =>
    askQueue(async () => {
      const body = { version: 1, projectId, runId, epoch };
      const delayInSeconds = Math.min(Math.ceil(afterSeconds), longestDelaySeconds);
      const { jobId } = await queue.push({ body, delayInSeconds, concurrency: oneAtATime(projectId) });
      return jobId;
    }),
  takeBack: (job) =>
    askQueue(async () => {
      try {
        await queue.getJob(job).cancel();
      } catch (error) {
        if (!(error instanceof JobDoesNotExistError)) throw error;
      }
    }),
};

async function askQueue<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    const code = cause instanceof RateLimitError ? 'RATE_LIMITED' : 'PLATFORM_DOWN';
    throw new AppError(code, { by: 'forge' }, cause);
  }
}

/** What a consumer returns to get the same event again after 1 to 900 seconds; `data` comes back with it. */
export function deliverAgain(seconds: number, data: object): unknown {
  return new InvocationError({
    retryAfter: Math.min(Math.max(1, Math.ceil(seconds)), longestDelaySeconds),
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData: data,
  });
}
