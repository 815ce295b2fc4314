import * as z from 'zod/mini';
import { stopView } from '../connections/stop-view';
import { salesforceHost } from '../links/link';
import { longestQuestionBytes, procedure } from '../procedure';
import { repeatable, runChoice, runId } from './choice';
import { through } from '../connections/through';
import { errorCode, noConnection } from '../errors';
import { itemState, itemView, jiraId, plannedAs, skipReason } from './item';
import { byState, pastRun, runView } from './run-view';

/** How many items "Try a few first" sends. */
export const triedFirst = 5;

/** The most items one question answers. */
export const itemsAtOnce = 500;

const inProject = { projectId: jiraId };
const ofRun = z.strictObject({ ...inProject, runId });

/**
 * What the page opens with: the project, its active or latest run, and older ones. `salesforceHost` is the address in
 * the settings, null where none is saved. `stop`: the project's connection sends nothing until an admin starts it again.
 * `through`: the connection the next run goes through, where the site has several. `why`: why nothing is connected,
 * where there is more to say than that.
 */
const bulkView = z.object({
  project: z.object({ id: jiraId, key: z.string(), name: z.string() }),
  isConnected: z.boolean(),
  why: z.optional(noConnection),
  through: z.optional(through),
  mayAdminister: z.boolean(),
  salesforceHost: z.nullable(salesforceHost),
  current: z.nullable(runView),
  history: z.array(pastRun),
  stop: z.optional(stopView),
});
export type BulkView = z.output<typeof bulkView>;

/** A new preview, or the active run of this project that blocks it. */
const previewAnswer = z.discriminatedUnion('begun', [
  z.object({ begun: z.literal(true), run: runView }),
  z.object({ begun: z.literal(false), underWay: runView }),
]);
export type PreviewAnswer = z.output<typeof previewAnswer>;

/** Which items a list shows. All given conditions must hold; null means no condition. */
const itemFilter = z.strictObject({
  plannedAs: z.nullable(plannedAs),
  skipped: z.nullable(skipReason),
  state: z.nullable(itemState),
});
export type ItemFilter = z.output<typeof itemFilter>;

/** `next`: where the following page begins; null after the last one. A page may be short without being the last. */
const itemPage = z.object({ items: z.array(itemView), next: z.nullable(z.int()) });
export type ItemPage = z.output<typeof itemPage>;

/**
 * The items of an ended run that can be sent again, by outcome and reason; a code of null for what was not sent.
 * `settledLater`: how many items a later run has pushed, or sent without an answer. Those are for that run to repeat.
 */
const openItems = z.object({
  open: z.array(z.object({ outcome: repeatable, code: z.nullable(errorCode), count: z.int() })),
  settledLater: z.int(),
});
export type OpenItems = z.output<typeof openItems>;

/** The items of some past runs by outcome, as far as that is known without asking Jira about very many issues. */
const pastCounts = z.object({ runs: z.array(z.object({ id: runId, by: byState })) });
export type PastCounts = z.output<typeof pastCounts>;

/**
 * What the bulk push page may ask. On a project's page the project is the one in the signed context, and the question
 * must name the same one. On the app's admin page the question names it. Either way Jira is asked about the caller's
 * rights on it.
 */
export const runsContract = {
  openBulk: procedure(z.strictObject(inProject), bulkView),
  previewRun: procedure(
    z.strictObject({ ...inProject, choice: runChoice }),
    previewAnswer,
    longestQuestionBytes.list,
  ),
  /** Continues what a press started and could not finish within one invocation. */
  continueRun: procedure(ofRun, runView),
  watchRun: procedure(ofRun, runView),
  /** Pushes everything planned, or only the first `first` items. */
  startPush: procedure(
    z.strictObject({ ...inProject, runId, first: z.nullable(z.literal(triedFirst)) }),
    runView,
  ),
  pauseRun: procedure(ofRun, runView),
  resumeRun: procedure(ofRun, runView),
  cancelRun: procedure(ofRun, runView),
  readItems: procedure(
    z.strictObject({
      ...inProject,
      runId,
      filter: itemFilter,
      from: z.int().check(z.gte(0)),
      limit: z.int().check(z.gte(1), z.lte(itemsAtOnce)),
    }),
    itemPage,
  ),
  /** How many issues of the project changed during the run, at most: an upper bound. */
  countChanged: procedure(ofRun, z.object({ atMost: z.int() })),
  /** What is still left to repeat of an ended run: a later run may have settled it. */
  countOpen: procedure(ofRun, openItems),
  /** The counts of the project's history. */
  countPast: procedure(z.strictObject(inProject), pastCounts),
};
