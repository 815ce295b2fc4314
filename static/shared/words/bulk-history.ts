import type { PastRun, RunView } from '../../../src/contract/bulk/run-view';
import { doneLine, phaseWords } from './bulk-run';
import type { Notice } from './notice';
import { ago, atTime } from './time';

/** The words of the project's history. */
export const historyWords = {
  title: 'Earlier runs',
  none: 'No earlier runs.',
  open: 'Open',
  opening: 'Opening the run',
  back: 'Back',
  underWay: 'Under way',
  watch: 'Watch it',
} as const;

const ends = {
  done: 'Done',
  cancelled: 'Cancelled',
  closed: 'Closed after nobody had worked on it',
} as const satisfies Record<NonNullable<PastRun['ended']>['how'], string>;

/** How a past run ended and when, or that it goes on. */
export function endWords({ ended }: PastRun): string {
  return ended === null ? historyWords.underWay : `${ends[ended.how]} ${ago(ended.at)}`;
}

/** "Started by Ada 2 hours ago (17:40), ended at 17:52". */
export function startedLine(run: Pick<RunView, 'startedBy' | 'isYours' | 'createdAt' | 'endedAt'>): string {
  const by = run.isYours ? 'you' : run.startedBy;
  const ended = run.endedAt === null ? '' : `, ended at ${atTime(run.endedAt)}`;
  return `Started by ${by} ${ago(run.createdAt)} (${atTime(run.createdAt)})${ended}`;
}

/** Tells whose run is in the way, and how far it is. */
export function inTheWay(run: RunView, done: number, total: number | null): Notice {
  const who = run.isYours ? 'A run of yours' : `A run of ${run.startedBy}`;
  return {
    tone: 'info',
    title: `${who} is under way in this project`,
    whatToDo: `${phaseWords[run.phase]}: ${doneLine(done, total, run.phase === 'previewing')}. A project has one run at a time: watch it, or wait until it is over.`,
  };
}
