import * as z from 'zod/mini';
import { runId } from '../contract/runs/choice';
import { jiraId } from '../contract/runs/item';
import type { Ports } from '../ports/ports';
import { deliverRun, type Aftermath } from '../runs/deliver-run';

/** An event of the queue, as @forge/events delivers it (out/types.d.ts, AsyncEvent). */
const asyncEvent = z.object({
  body: z.object({ version: z.literal(1), projectId: jiraId, runId, epoch: z.int().check(z.gte(1)) }),
  retryContext: z.optional(z.object({ retryData: z.optional(z.unknown()) })),
});
const twinData = z.object({ why: z.literal('twin') });

/** A queue's consumer as Forge calls it. Its return value decides whether the event comes again. It never throws. */
export type Consumer = (event: unknown) => Promise<unknown>;

/** Asks for the same event again after some seconds; `data` comes back with it. */
export type DeliverAgain = (seconds: number, data: object) => unknown;

/**
 * The queue's door. No person stands behind an event: the rights are those that were checked and stored when the run
 * began. An event this version cannot read is dropped, because no later delivery of it could be read either.
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
    // A delivery postponed because of its twin is no repeat: the twin may still be at work.
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
