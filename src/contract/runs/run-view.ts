import * as z from 'zod/mini';
import { errorCode, source } from '../errors';
import { salesforceHost } from '../links/link';
import { region } from '../connections/region';
import { stopView } from '../connections/stop-view';
import { instant } from '../time';
import { chosen, runId } from './choice';
import { runPhase } from './phase';
import { issueKey, itemState, outcome, skipReason } from './item';

const count = z.int();
const skips = z.record(skipReason, count);

/** What a preview has found so far: issues that were read, and items by what is planned for them. */
export const planCounts = z.object({
  issues: count,
  push: count,
  linkAndPush: count,
  skip: count,
  skips,
});
export type PlanCounts = z.output<typeof planCounts>;

/** What a push would cost: calls to the Connector, the least calls it makes to Salesforce, and seconds at this pace. */
const estimate = z.object({
  connectorCalls: count,
  salesforceCallsAtLeast: count,
  seconds: z.nullable(z.number()),
});

/** The items by state; they add up to `total`. `skips` counts the skipped ones by reason. */
export const byState = z.record(itemState, count);
const standing = z.object({ total: count, by: byState, skips });
export type Standing = z.output<typeof standing>;

/**
 * Items that ended for the same reason. `detail` is the other side's own text; null where there was none, or too many
 * different ones.
 */
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
 * Why a run pauses: a person said so (a name of null: a former user), or there was trouble. `sameRefusal`: the
 * Connector refuses everything in the same words; `source`: where the trouble came from; `makersRights` and
 * `startersRights`: Jira was last asked about their rights more than a day ago, or never; `noProgress`: several
 * deliveries in a row achieved nothing; `tooMany`: more items than a run takes.
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
 * The progress of a press on Preview, Start or Resume that Jira could not answer within one invocation; the page goes
 * on asking. `by`: whether it was the reader's press.
 */
const asking = z.object({ for: z.enum(['preview', 'push']), done: count, of: z.nullable(count) });
export type Asking = z.output<typeof asking>;

/**
 * A run's own connection. `name` and `host`: as people tell it from the site's others; no name in runs of the first
 * release whose connection is gone. `isOneOfSeveral`: the site has others. `isGone`: it was removed from the site, so
 * that no Resume can help. `projectUses`: the name of the one its project uses by now, where it is another; null for
 * none.
 */
const runConnection = z.object({
  region,
  last4: z.string(),
  name: z.optional(z.string()),
  host: z.optional(z.nullable(salesforceHost)),
  isOneOfSeveral: z.optional(z.boolean()),
  isGone: z.optional(z.boolean()),
  projectUses: z.optional(z.nullable(z.string())),
});
export type RunConnection = z.output<typeof runConnection>;

/**
 * A run as its page shows it, counted over the issues its reader may see. Times are instants; `perMinute` is items in
 * the last minute or so. Names of null are former users. `isStarted`: somebody started the push; a preview that was
 * discarded was never a run. `isQueued`: the platform has not begun what it was asked for. `isPlanned`: the preview is
 * finished, so the plan is complete. `waits`: what the run waits for by itself, and until when.
 *
 * `asking`: the reader's own press continues when the page asks again. `isPartial`: not all items have been checked for
 * this reader yet; the counts cover those that were. `unseen`: items the reader could see when they pressed and cannot
 * see now; null where they never pressed. `rightsUntil`: when Jira's answer about maker and starter expires.
 * `unmirrored`: pushed issues whose mirror the app could not write. `stop`: the run rests, and its connection sends
 * nothing until an admin starts it again.
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
  connection: runConnection,
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
  stop: z.optional(stopView),
});
export type RunView = z.output<typeof runView>;

/** One line of a project's history. Its counts come when it is opened, because they depend on the reader. */
export const pastRun = z.object({
  id: runId,
  chosen,
  startedBy: z.nullable(z.string()),
  createdAt: instant,
  ended: z.nullable(z.object({ at: instant, how: z.enum(['done', 'cancelled', 'closed']) })),
});
export type PastRun = z.output<typeof pastRun>;
