import * as z from 'zod/mini';
import { runId } from '../contract/runs/choice';
import { jiraId } from '../contract/runs/item';
import type { Ports } from '../ports/ports';
import { deliverRun, type Aftermath } from '../runs/deliver-run';

/** An event of the queue, as @forge/events hands it over (out/types.d.ts, AsyncEvent). */
const asyncEvent = z.object({
  body: z.object({ version: z.literal(1), projectId: jiraId, runId, epoch: z.int().check(z.gte(1)) }),
  retryContext: z.optional(z.object({ retryData: z.optional(z.unknown()) })),
});
const twinData = z.object({ why: z.literal('twin') });

/** A queue's consumer as Forge calls it. What it returns decides whether the event comes again; it never throws. */
export type Consumer = (event: unknown) => Promise<unknown>;

/** How this app asks for an event once more after so many seconds; `data` comes back with it. */
export type DeliverAgain = (seconds: number, data: object) => unknown;

/**
 * The queue's door. Nobody stands behind an event: the rights are those that were checked and written down when the run was
 * begun. An event this version cannot read is dropped, for no later delivery of it could be read either.
 */
export function runConsumer(ports: Ports, deliverAgain: DeliverAgain): Consumer {
  return async (event) => {
    const read = asyncEvent.safeParse(event);
    if (!read.success) {
      ports.log.trouble('event not readable', {}, read.error);
      return undefined;
    }
    const { body, retryContext } = read.data;
    const { projectId, runId: id, epoch } = body;
    // A delivery that was put off because its twin was at work is no repeat: that twin may still be at work.
    const isRepeat = retryContext !== undefined && !twinData.safeParse(retryContext.retryData).success;
    const aftermath = await deliverRun(ports, { projectId, runId: id, epoch, isRepeat });
    ports.log.note('delivery ended', factsOf(epoch, aftermath));
    return aftermath.then === 'again' ? deliverAgain(aftermath.seconds, { why: aftermath.why }) : undefined;
  };
}

function factsOf(epoch: number, aftermath: Aftermath): Readonly<Record<string, string | number>> {
  return aftermath.then === 'again'
    ? { epoch, again: aftermath.why, seconds: aftermath.seconds }
    : { epoch, again: 'no' };
}
