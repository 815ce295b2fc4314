import * as z from 'zod/mini';
import { errorCode, source } from '../errors';
import { region } from '../region';
import { instant } from '../time';
import { chosen, runId } from './choice';
import { runPhase } from './phase';
import { issueKey, itemState, outcome, skipReason } from './item';

const count = z.int();
const skips = z.record(skipReason, count);

/** What a preview has found so far. Issues that were read, and items by what is to be done with them. */
export const planCounts = z.object({
  issues: count,
  push: count,
  linkAndPush: count,
  skip: count,
  skips,
});
export type PlanCounts = z.output<typeof planCounts>;

/** What a push would cost: calls to the Connector, calls it makes to Salesforce at the least, and seconds at this pace. */
const estimate = z.object({
  connectorCalls: count,
  salesforceCallsAtLeast: count,
  seconds: z.nullable(z.number()),
});

/** How the items stand, by state; they add up to `total`. `skips` tells the skipped ones apart. */
export const byState = z.record(itemState, count);
const standing = z.object({ total: count, by: byState, skips });
export type Standing = z.output<typeof standing>;

/** Items that ended for the same reason. `detail` is the other side's own text; null where none was given, or too many were. */
const cause = z.object({
  outcome,
  code: errorCode,
  ...source,
  detail: z.nullable(z.string()),
  count,
});
export type Cause = z.output<typeof cause>;

export const troublePause = z.enum([
  'trouble',
  'inARow',
  'sameRefusal',
  'otherToken',
  'makersRights',
  'startersRights',
  'noProgress',
  'tooMany',
]);

/**
 * Why a run pauses: a person said so (a name of null: a former user), or trouble did. `sameRefusal`: the Connector says the
 * same no to everything; `source`: whose trouble it is; `makersRights` and `startersRights`: what Jira said they may do was asked more than a day ago, or
 * never; `noProgress`: several deliveries in a row came to nothing; `tooMany`: more items than a run takes.
 */
const pause = z.discriminatedUnion('by', [
  z.object({ by: z.literal('person'), name: z.nullable(z.string()), at: instant }),
  z.object({
    by: z.literal('trouble'),
    why: troublePause,
    code: errorCode,
    source: z.optional(z.object(source)),
    detail: z.nullable(z.string()),
    at: instant,
  }),
]);
export type Pause = z.output<typeof pause>;

/**
 * How far a press on Preview, Start or Resume has come, where Jira could not answer all of it within one invocation: the page
 * asks on. `by`: whether the reader pressed it.
 */
const asking = z.object({ for: z.enum(['preview', 'push']), done: count, of: z.nullable(count) });
export type Asking = z.output<typeof asking>;

/**
 * A run as its page shows it, counted over the issues its reader may see. Times are instants, `perMinute` is items in the
 * last minute or so. Names of null are former users. `isStarted`: somebody let it push; a preview that was thrown away was never
 * a run. `isQueued`: the platform has not begun what it was asked for. `isPlanned`: the preview is through, so that the plan is
 * whole. `waits`: for whom the run waits by itself, and until when.
 *
 * `asking`: the reader's own press goes on when the page asks on. `isPartial`: not all items have been looked at yet with the
 * reader's eyes, and the counts are of those that were. `unseen`: items the reader could see when they pressed and cannot see
 * now; null where they never pressed. `rightsUntil`: when what Jira said of maker and starter ends to count. `unmirrored`: issues
 * that were pushed and whose mirror the app could not write.
 */
export const runView = z.object({
  id: runId,
  chosen,
  startedBy: z.nullable(z.string()),
  pushedBy: z.nullable(z.string()),
  isYours: z.boolean(),
  asking: z.nullable(asking),
  isPartial: z.boolean(),
  unseen: z.nullable(count),
  rightsUntil: z.nullable(instant),
  unmirrored: count,
  createdAt: instant,
  endedAt: z.nullable(instant),
  connection: z.object({ region, last4: z.string() }),
  phase: runPhase,
  isStarted: z.boolean(),
  isQueued: z.boolean(),
  isPlanned: z.boolean(),
  waits: z.nullable(z.object({ until: instant, code: errorCode, ...source })),
  pause: z.nullable(pause),
  expectedIssues: z.nullable(count),
  plan: planCounts,
  estimate: z.nullable(estimate),
  standing,
  causes: z.array(cause),
  perMinute: z.nullable(z.number()),
  secondsLeft: z.nullable(z.number()),
  inFlight: count,
  latest: z.nullable(z.object({ issueKey, state: itemState, at: instant })),
});
export type RunView = z.output<typeof runView>;

/** One line of a project's history. Its counts are told when it is opened, for they depend on who asks. */
export const pastRun = z.object({
  id: runId,
  chosen,
  startedBy: z.nullable(z.string()),
  createdAt: instant,
  ended: z.nullable(z.object({ at: instant, how: z.enum(['done', 'cancelled', 'closed']) })),
});
export type PastRun = z.output<typeof pastRun>;
