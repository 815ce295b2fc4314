import type { RunPhase } from '../../../src/contract/runs/phase';
import type { PastRun, RunView, Standing } from '../../../src/contract/runs/run-view';
import { doneLine, phaseWords } from './bulk-run';
import { countsOf } from './bulk-result';
import type { Notice } from './notice';
import { amount } from './numbers';
import { nameOr } from './people';
import { ago, atTime } from './time';

/** The words of the project's history. */
export const historyWords = {
  title: 'Earlier runs',
  none: 'No earlier runs. A run stands here once it has pushed.',
  open: 'Open',
  opening: 'Opening the run',
  back: 'Back',
  notEnded: 'Not ended yet',
  watch: 'Watch it',
  openIt: 'Open it',
} as const;

const ends = {
  done: 'Done',
  cancelled: 'Cancelled',
  closed: 'Closed after nobody had worked on it',
} as const satisfies Record<NonNullable<PastRun['ended']>['how'], string>;

/** How a past run ended and when, or that it has not. */
export function endWords({ ended }: PastRun): string {
  return ended === null ? historyWords.notEnded : `${ends[ended.how]} ${ago(ended.at)}`;
}

/** How the items of a past run stand: "29 pushed, 1 refused, 12 to go". */
export function pastCountsLine(by: Standing['by']): string {
  const left = by.waiting + by.onTheWay;
  return [countsOf(by), ...(left > 0 ? [`${amount(left)} to go`] : [])].join(', ');
}

type Story = Pick<
  RunView,
  'startedBy' | 'pushedBy' | 'isYours' | 'createdAt' | 'endedAt' | 'phase' | 'standing'
>;

/** "Created by Ada 2 hours ago (17:40), push started by Paula, ended at 17:52". */
export function storyLine(run: Story): string {
  const { isYours, createdAt, endedAt } = run;
  const by = `${nameOr(run.startedBy)}${isYours ? ' (you)' : ''}`;
  const pusher = pusherOf(run);
  const pushed = pusher === null ? '' : `, push started by ${pusher}`;
  const ended = endedAt === null ? '' : `, ended at ${atTime(endedAt)}`;
  return `Created by ${by} ${ago(createdAt)} (${atTime(createdAt)})${pushed}${ended}`;
}

const pushes: readonly RunPhase[] = ['trying', 'tried', 'pushing', 'partly', 'done'];

/** Who set a run going, in words; null where nobody has: no name may also be that of a former user. */
export function pusherOf({
  pushedBy,
  phase,
  standing,
}: Pick<RunView, 'pushedBy' | 'phase' | 'standing'>): string | null {
  if (pushedBy !== null) return pushedBy;
  const { pushed, refused, failed, unknown, onTheWay } = standing.by;
  const isSent = pushed + refused + failed + unknown + onTheWay > 0;
  return isSent || pushes.includes(phase) ? nameOr(null) : null;
}

/** Tells whose run is in the way, and how far it is. */
export function inTheWay(run: RunView, done: number, total: number | null): Notice {
  const isDraft = run.phase === 'gathering';
  const what = isDraft ? 'draft' : 'run';
  const who = run.isYours ? `A ${what} of yours` : `A ${what} of ${nameOr(run.startedBy)}`;
  if (isDraft) {
    return {
      tone: 'info',
      title: `${who} is in the way in this project`,
      whatToDo:
        'Its issues are not all found yet. A project has one run at a time: open it, then go on with it or discard it.',
    };
  }
  return {
    tone: 'info',
    title: `${who} is under way in this project`,
    whatToDo: `${phaseWords[run.phase]}: ${doneLine(done, total, run.phase === 'previewing')}. A project has one run at a time: watch it, or wait until it is over.`,
  };
}

/** Tells of a run whose rest waits: it is not in the way, and not forgotten. */
export function restWaits(run: Pick<RunView, 'isYours' | 'startedBy'>): Notice {
  const who = run.isYours ? 'A run of yours' : `A run of ${nameOr(run.startedBy)}`;
  return {
    tone: 'info',
    title: `${who} is partly pushed`,
    whatToDo:
      'Its rest waits for somebody who may push it. It is not in the way of a new run, and stands below under Earlier runs.',
  };
}
