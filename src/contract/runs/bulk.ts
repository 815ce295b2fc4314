import * as z from 'zod/mini';
import { salesforceHost } from '../link';
import { longestQuestionBytes, procedure } from '../procedure';
import { repeatable, runChoice, runId } from './choice';
import { errorCode } from '../errors';
import { itemState, itemView, jiraId, plannedAs, skipReason } from './item';
import { byState, pastRun, runView } from './run-view';

/** How many items "Try a few first" sends. */
export const triedFirst = 5;

/** The most items one question answers. */
export const itemsAtOnce = 500;

const inProject = { projectId: jiraId };
const ofRun = z.strictObject({ ...inProject, runId });

/**
 * What the page opens with: the project, the run that is under way or was the last one to end, and older ones. `salesforceHost` is the
 * address of the settings, null where none is saved.
 */
const bulkView = z.object({
  project: z.object({ id: jiraId, key: z.string(), name: z.string() }),
  isConnected: z.boolean(),
  mayAdminister: z.boolean(),
  salesforceHost: z.nullable(salesforceHost),
  current: z.nullable(runView),
  history: z.array(pastRun),
});
export type BulkView = z.output<typeof bulkView>;

/** A new preview, or the run of this project that is in its way. */
const previewAnswer = z.discriminatedUnion('begun', [
  z.object({ begun: z.literal(true), run: runView }),
  z.object({ begun: z.literal(false), underWay: runView }),
]);
export type PreviewAnswer = z.output<typeof previewAnswer>;

/** Which items a list shows; all of the given conditions must hold. Null asks for no such condition. */
const itemFilter = z.strictObject({
  plannedAs: z.nullable(plannedAs),
  skipped: z.nullable(skipReason),
  state: z.nullable(itemState),
});
export type ItemFilter = z.output<typeof itemFilter>;

/** `next`: where the following page begins; null after the last one. A page may be short and still not be the last. */
const itemPage = z.object({ items: z.array(itemView), next: z.nullable(z.int()) });
export type ItemPage = z.output<typeof itemPage>;

/**
 * What of a run that is over can still be sent once more, by how and why it ended; a code of null for what was not sent.
 * `settledLater`: how many items a later run has pushed, or sent without an answer, so that they are that run's to repeat.
 */
const openItems = z.object({
  open: z.array(z.object({ outcome: repeatable, code: z.nullable(errorCode), count: z.int() })),
  settledLater: z.int(),
});
export type OpenItems = z.output<typeof openItems>;

/** How the items of some past runs stand, as far as that can be told without asking Jira about very many issues. */
const pastCounts = z.object({ runs: z.array(z.object({ id: runId, by: byState })) });
export type PastCounts = z.output<typeof pastCounts>;

/**
 * What the bulk push page may ask. On a project's page the project is the one of the signed context, and the question must
 * name the same; on the app's admin page the question names it. Either way the caller's rights on it are asked of Jira.
 */
export const bulkContract = {
  openBulk: procedure(z.strictObject(inProject), bulkView),
  previewRun: procedure(
    z.strictObject({ ...inProject, choice: runChoice }),
    previewAnswer,
    longestQuestionBytes.list,
  ),
  /** Goes on with what a press began and could not end within one invocation. */
  continueRun: procedure(ofRun, runView),
  watchRun: procedure(ofRun, runView),
  /** Pushes all that is planned, or only the first `first` of it. */
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
  /** How many issues of the project changed while the run was on, at most: an upper bound. */
  countChanged: procedure(ofRun, z.object({ atMost: z.int() })),
  /** What is still to be repeated of a run that is over: a later run may have settled it. */
  countOpen: procedure(ofRun, openItems),
  /** The counts of the project's history. */
  countPast: procedure(z.strictObject(inProject), pastCounts),
};
