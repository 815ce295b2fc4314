import type { RunPhase } from '../../../src/contract/runs/phase';
import type { PastRun, RunView, Standing } from '../../../src/contract/runs/run-view';
import type { Notice } from '../../shared/words/notice';
import { nameOr } from '../../shared/words/people';
import { ago, atTime } from '../../shared/words/time';
import { counts, history, inTheWay as words, phases, story } from '../messages/en.yml';
import { countsOf } from './result';
import { doneLine } from './run';

/** How a past run ended and when, or that it has not. */
export function endWords({ ended }: PastRun): string {
  return ended === null ? history.notEnded : history.ended[ended.how]({ ago: ago(ended.at) });
}

/** How the items of a past run stand: "29 pushed, 1 refused, 12 to go". */
export function pastCountsLine(by: Standing['by']): string {
  const left = by.waiting + by.onTheWay;
  return [countsOf(by), ...(left > 0 ? [counts.toGo({ count: left })] : [])].join(', ');
}

type Story = Pick<
  RunView,
  'startedBy' | 'pushedBy' | 'isYours' | 'createdAt' | 'endedAt' | 'phase' | 'standing'
>;

/** "Created by Ada 2 hours ago (17:40), push started by Paula, ended at 17:52". */
export function storyLine(run: Story): string {
  const { isYours, createdAt, endedAt } = run;
  const pusher = pusherOf(run);
  const created = isYours ? story.createdByYou : story.created;
  return [
    created({ who: nameOr(run.startedBy), ago: ago(createdAt), time: atTime(createdAt) }),
    ...(pusher === null ? [] : [story.pushedBy({ who: pusher })]),
    ...(endedAt === null ? [] : [story.ended({ time: atTime(endedAt) })]),
  ].join(', ');
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
  const { phase, isYours } = run;
  const who = nameOr(run.startedBy);
  if (phase === 'gathering') {
    const title = isYours ? words.yourDraft : words.draft({ who });
    return { tone: 'info', title, whatToDo: words.draftWay };
  }
  return {
    tone: 'info',
    title: isYours ? words.yourRun : words.run({ who }),
    whatToDo: words.runWay({ phase: phases[phase], done: doneLine(done, total, phase === 'previewing') }),
  };
}

/** Tells of a run whose rest waits: it is not in the way, and not forgotten. */
export function restWaits({ isYours, startedBy }: Pick<RunView, 'isYours' | 'startedBy'>): Notice {
  const title = isYours ? words.yourPartly : words.partly({ who: nameOr(startedBy) });
  return { tone: 'info', title, whatToDo: words.partlyWay };
}
