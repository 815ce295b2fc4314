import * as z from 'zod/mini';
import type { FunctionResult } from '../forge';
import type { Afterwards, QueueEvent } from './queue-event';

/** Events are kept this long: https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ */
export const retentionMs = 24 * 3_600_000;
/** Assumed: after a consumer throws, its event is retried after 1, 2, 4 ... seconds, a quarter of an hour in all. */
const thrownRetries = 9;

/** The form of `new InvocationError(...)` once returned (`@forge/events/out/invocationError.js`). */
const askedRetry = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({
    retryAfter: z._default(z.number(), 1),
    retryReason: z._default(z.string(), 'FUNCTION_RETRY_REQUEST'),
    retryData: z.optional(z.unknown()),
  }),
});

/** Decides what happens to an event after a delivery: done, failed for good, or delivered again later. */
export function decideAfterwards(
  event: QueueEvent,
  result: FunctionResult,
  now: number,
  retryThrown: boolean,
): Afterwards {
  if (!result.ok) {
    if (!retryThrown || event.retries >= thrownRetries) return { state: 'failed' };
    return again(event, now, { retryAfter: 2 ** event.retries, retryReason: reasonOf(result.error.name) });
  }
  const asked = askedRetry.safeParse(result.value);
  if (!asked.success) return { state: 'success' };
  const { retryAfter, retryReason, retryData } = asked.data.retryOptions;
  return again(event, now, { retryAfter: Math.min(Math.max(retryAfter, 1), 900), retryReason, retryData });
}

function again(
  event: QueueEvent,
  now: number,
  retry: { readonly retryAfter: number; readonly retryReason: string; readonly retryData?: unknown },
): Afterwards {
  const due = now + retry.retryAfter * 1000;
  const remainingTimeMs = event.pushedAt + retentionMs - due;
  if (remainingTimeMs <= 0) return { state: 'failed' };
  const retryContext = JSON.stringify({
    retryCount: event.retries + 1,
    retryReason: retry.retryReason,
    retryData: retry.retryData,
    retentionWindow: { startTime: new Date(event.pushedAt).toISOString(), remainingTimeMs },
  });
  return { state: 'waiting', due, retryContext };
}

// Names from `@forge/events/out/invocationErrorCode.js`. Which one a thrown error gets is assumed.
function reasonOf(name: string): string {
  return name.startsWith('FUNCTION_') ? name : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}
