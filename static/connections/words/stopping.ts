import type { StopAnswer } from '../../../src/contract/connections/stop';
import type { StopView } from '../../../src/contract/connections/stop-view';
import { upperFirst } from '../../shared/words/letters';
import { toned, type Notice } from '../../shared/words/notice';
import { nameOr } from '../../shared/words/people';
import { atTime } from '../../shared/words/time';
import { stopping } from '../messages/en.yml';

/** That nothing is sent, who stopped it, since when and why. */
export function stoppedNotice({ name, at, reason, isSite }: StopView): Notice {
  const whatToDo = stopping.who({ who: upperFirst(nameOr(name)), time: atTime(at), reason });
  return { tone: 'warning', title: stopping.title({ isSite }), whatToDo };
}

/** What came of stopping or starting. */
export function stopOutcome(wanted: 'stop' | 'start', answer: StopAnswer): Notice {
  const notice = plainOutcome(wanted, answer);
  if (!answer.endsEarlierRelease) return notice;
  return { ...notice, whatToDo: stopping.endsEarlierRelease({ then: notice.whatToDo ?? '' }) };
}

function plainOutcome(wanted: 'stop' | 'start', { stop, changed }: StopAnswer): Notice {
  if (wanted === 'stop')
    return changed ? toned('success', stopping.stopped) : toned('info', stopping.alreadyStopped);
  return stop ? toned('warning', stopping.siteStopped) : toned('success', stopping.started);
}
