import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { cloudId } from '../describe-app';
import type { FunctionCall, FunctionResult } from '../forge';
import { sayLoudly, type Log } from '../log-line';
import type { ScheduledTrigger } from '../manifest';

const expected = z.looseObject({ statusCode: z.int() });

/**
 * Runs the function of a scheduled trigger once, as the platform does, without a user. An unexpected answer is logged
 * as an error; the platform records it as 424. A thrown error is logged and not retried.
 * @see https://developer.atlassian.com/platform/forge/events-reference/scheduled-trigger/
 */
export async function runTrigger(
  { invoke, log }: { readonly invoke: (call: FunctionCall) => Promise<FunctionResult>; readonly log: Log },
  { key, function: functionKey }: ScheduledTrigger,
): Promise<FunctionResult> {
  const result = await invoke({
    functionKey,
    accountId: null,
    module: { type: 'core:scheduledTrigger', key },
    // The token means nothing to an app.
    body: { context: { cloudId, moduleKey: key }, contextToken: randomUUID() },
  });
  if (result.ok && !expected.safeParse(result.value).success) {
    sayLoudly(log, functionKey, `${key} did not answer {statusCode, ...}: 424 Failed Dependency`);
  }
  return result;
}
