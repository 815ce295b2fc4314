import { makeInvoke } from '@forge/bridge';
import type {
  runsContract,
  BulkView,
  ItemPage,
  OpenItems,
  PastCounts,
  PreviewAnswer,
} from '../../../src/contract/runs/questions';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { AnswerOf, QuestionOf, Reply } from '../../../src/contract/procedure';
import { asking, commanding, type Definitions } from './ask';

type Surface = typeof runsContract;
type Question<Name extends keyof Surface> = QuestionOf<Surface[Name]>;

/** Which run of which project is meant. */
export type RunName = Question<'watchRun'>;

const invoke = makeInvoke<Definitions<Surface>>();

/** The project, the run that is under way or was the last, and the older ones. */
export function openBulk(projectId: string): Promise<Reply<BulkView>> {
  return asking(invoke('openBulk', { projectId }));
}

/** Begins a run with its preview, which only reads; or tells which run is in its way. */
export function previewRun(question: Question<'previewRun'>): Promise<Reply<PreviewAnswer>> {
  return commanding(invoke('previewRun', question));
}

/** Goes on with what a press began and Jira could not answer at once. */
export function continueRun(run: RunName): Promise<Reply<RunView>> {
  return commanding(invoke('continueRun', run));
}

/** The run as it stands now. */
export function watchRun(run: RunName): Promise<Reply<RunView>> {
  return asking(invoke('watchRun', run));
}

/** Pushes what is planned, or only the first few. */
export function startPush(run: RunName, first: Question<'startPush'>['first']): Promise<Reply<RunView>> {
  return commanding(invoke('startPush', { ...run, first }));
}

/** Lets a run rest once what is on its way has been answered. */
export function pauseRun(run: RunName): Promise<Reply<RunView>> {
  return commanding(invoke('pauseRun', run));
}

/** Lets a run that rests or was left alone go on. */
export function resumeRun(run: RunName): Promise<Reply<RunView>> {
  return commanding(invoke('resumeRun', run));
}

/** Ends a run; what was pushed stays pushed. */
export function cancelRun(run: RunName): Promise<Reply<RunView>> {
  return commanding(invoke('cancelRun', run));
}

/** A page of the run's items. */
export function readItems(question: Question<'readItems'>): Promise<Reply<ItemPage>> {
  return asking(invoke('readItems', question));
}

/** How many issues changed in Jira while the run was on, at most. */
export function countChanged(run: RunName): Promise<Reply<AnswerOf<Surface['countChanged']>>> {
  return asking(invoke('countChanged', run));
}

/** What of a run that is over is still to be repeated. */
export function countOpen(run: RunName): Promise<Reply<OpenItems>> {
  return asking(invoke('countOpen', run));
}

/** The counts of the project's history. */
export function countPast(projectId: string): Promise<Reply<PastCounts>> {
  return asking(invoke('countPast', { projectId }));
}
