import * as z from 'zod/mini';
import { itemState, skipReason } from '../../../contract/runs/item';
import { planCounts, troublePause } from '../../../contract/runs/run-view';
import { errorCode, source } from '../../../contract/errors';
import { instant } from '../../../contract/time';
import type { Journal } from '../../../runs/model/journal';
import { waitCodes } from '../../../runs/model/run';

/** Where the trouble came from. Earlier releases did not record it. */
const from = z._default(z.object(source), {});

const wait = { until: instant, code: z.enum(waitCodes), source: from };

/** A pause. Rows of the first release hold a person's name, which is dropped, and no position. */
const pause = z.union([
  z.object({ by: z.literal('person'), at: instant }),
  z.object({
    by: z.literal('trouble'),
    why: troublePause,
    code: errorCode,
    detail: z.nullable(z.string()),
    at: instant,
    // Rows of the first release do not say which item it was, so its words are shown to nobody.
    position: z._default(z.nullable(z.int()), -1),
    source: from,
  }),
]);

const ending = z.discriminatedUnion('why', [
  z.object({ why: z.enum(['ready', 'tried', 'partly', 'done', 'cancelled']), at: instant }),
  z.object({ why: z.literal('handedOn'), at: instant, job: z.string() }),
  z.object({ why: z.literal('paused'), at: instant, pause }),
  z.object({
    why: z.literal('waits'),
    at: instant,
    ...wait,
    job: z.string(),
  }),
]);

const delivery = {
  version: z.union([z.literal(1), z.literal(2)]),
  epoch: z.int(),
  calledBy: z.int(),
  owner: z.string(),
  claimedAt: instant,
  touchedAt: instant,
  ending: z.nullable(ending),
  inFlight: z.int(),
  idle: z._default(z.nullable(z.object({ count: z.int(), since: instant })), null),
  held: z._default(z.nullable(z.object(wait)), null),
};

const previewJournal = z.object({
  ...delivery,
  work: z.literal('preview'),
  chunks: z.array(z.object({ key: z.string(), from: z.int(), items: z.int(), counts: planCounts })),
  cursor: z.nullable(z.string()),
  issuesRead: z.int(),
  reads: z.object({ count: z.int(), ms: z.number() }),
});

const pushJournal = z.pipe(
  z.object({
    ...delivery,
    work: z.literal('push'),
    // Journals of the first release cover their own delivery only.
    since: z.optional(z.int()),
    begunAt: z.optional(instant),
    first: z.int(),
    marks: z.string(),
    seconds: z.array(z.number()),
    troubles: z.array(
      z.object({
        position: z.int(),
        why: z.union([errorCode, skipReason]),
        text: z.nullable(z.int()),
        source: from,
      }),
    ),
    texts: z.array(z.string()),
    latest: z.nullable(z.object({ issueKey: z.string(), position: z.int(), state: itemState })),
    unmirrored: z._default(z.array(z.int()), []),
  }),
  z.transform((journal) => ({
    ...journal,
    since: journal.since ?? journal.epoch,
    begunAt: journal.begunAt ?? journal.claimedAt,
  })),
);

/** One delivery's journal as stored. */
export const journalRow: z.ZodMiniType<Journal> = z.union([previewJournal, pushJournal]);
