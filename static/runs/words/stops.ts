import type { StopView } from '../../../src/contract/connections/stop-view';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { Notice } from '../../shared/words/notice';
import { stoppedBy, wordsOf } from '../../shared/words/words-of';
import { pauses } from '../messages/en.yml';

/** Whether the run's pause itself says that sending is stopped. */
function isPausedForIt({ phase, pause }: Pick<RunView, 'phase' | 'pause'>): boolean {
  return phase === 'paused' && pause?.by === 'trouble' && pause.code === 'SENDING_STOPPED';
}

/** That nothing can be pushed now, who stopped it, since when and why; null where nothing has to be said of it. */
export function stopNotice(run: Pick<RunView, 'phase' | 'pause' | 'stop'>): Notice | null {
  return run.stop && !isPausedForIt(run) ? noticeOf(run.stop, pauses.stopped.thenPush) : null;
}

/** The same where a run is yet to be chosen: it can be previewed. */
export function stopNoticeBefore(stop: StopView): Notice {
  return noticeOf(stop, pauses.stopped.previewsGoOn);
}

function noticeOf(stop: StopView, then: string): Notice {
  const { title } = wordsOf({ code: 'SENDING_STOPPED', reference: '' });
  return { tone: 'warning', title, whatToDo: stoppedBy(stop, then) };
}
