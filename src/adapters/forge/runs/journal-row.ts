import * as z from 'zod/mini';
import { itemState, skipReason } from '../../../contract/bulk/item';
import { pause, planCounts } from '../../../contract/bulk/run-view';
import { errorCode } from '../../../contract/errors';
import { instant } from '../../../contract/time';
import type { Journal } from '../../../domain/run/journal';

const ending = z.discriminatedUnion('why', [
  z.object({ why: z.enum(['ready', 'tried', 'done', 'cancelled']), at: instant }),
  z.object({ why: z.literal('handedOn'), at: instant, job: z.string() }),
  z.object({ why: z.literal('paused'), at: instant, pause }),
  z.object({
    why: z.literal('waits'),
    at: instant,
    until: instant,
    code: z.enum(['RATE_LIMITED', 'PLATFORM_DOWN', 'CONNECTOR_DOWN']),
    job: z.string(),
  }),
]);

const delivery = {
  version: z.literal(1),
  epoch: z.int(),
  calledBy: z.int(),
  owner: z.string(),
  claimedAt: instant,
  touchedAt: instant,
  ending: z.nullable(ending),
  inFlight: z.int(),
};

/** One delivery's journal as it lies in storage. */
export const journalRow: z.ZodMiniType<Journal> = z.discriminatedUnion('work', [
  z.object({
    ...delivery,
    work: z.literal('preview'),
    chunks: z.array(z.object({ key: z.string(), from: z.int(), items: z.int(), counts: planCounts })),
    cursor: z.nullable(z.string()),
    issuesRead: z.int(),
    reads: z.object({ count: z.int(), ms: z.number() }),
    restarts: z.int(),
  }),
  z.object({
    ...delivery,
    work: z.literal('push'),
    first: z.int(),
    marks: z.string(),
    seconds: z.array(z.number()),
    troubles: z.array(
      z.object({ position: z.int(), why: z.union([errorCode, skipReason]), text: z.nullable(z.int()) }),
    ),
    texts: z.array(z.string()),
    latest: z.nullable(z.object({ issueKey: z.string(), position: z.int(), state: itemState })),
  }),
]);
