import type { RunView, Standing } from '../../../src/contract/runs/run-view';
import type { Notice } from '../../shared/words/notice';
import { counts, result } from '../messages/en.yml';

type Ended = Pick<RunView, 'phase' | 'isStarted' | 'standing'>;

/** How a run ended: every kind of outcome with its count, and never greener than the worst of them. */
export function resultNotice({ phase, isStarted, standing: { by } }: Ended): Notice {
  const title = countsOf(by);
  const sent = by.pushed + by.refused + by.failed + by.unknown;
  if (phase === 'cancelled') {
    if (!isStarted) return { tone: 'info', title: result.discarded };
    const cancelled = sent === 0 ? result.cancelledUnsent : result.cancelled;
    const tone = sent === by.pushed ? 'info' : 'warning';
    return { tone, title: cancelled({ counts: title }), ...advice(by) };
  }
  const isClean = by.refused + by.failed + by.unknown + by.notSent === 0;
  if (isClean) return { tone: by.pushed > 0 ? 'success' : 'info', title };
  return { tone: by.pushed > 0 ? 'warning' : 'error', title, ...advice(by) };
}

const ifAny = ['refused', 'failed', 'unknown', 'notSent', 'skipped'] as const;

/** "29 pushed, 1 refused, 3 skipped". */
export function countsOf(by: Standing['by']): string {
  return [
    counts.pushed({ count: by.pushed }),
    ...ifAny.filter((state) => by[state] > 0).map((state) => counts[state]({ count: by[state] })),
  ].join(', ');
}

/** How a run that is over stands as far as its items were looked at: no verdict before the last of them. */
export function resultSoFar({ by }: Standing): Notice {
  return { tone: 'info', title: result.soFar({ counts: countsOf(by) }) };
}

/** What came of a run whose rest waits for somebody who may push it. */
export function partlyNotice({ by }: Standing, pusher: string): Notice {
  const { title, whatToDo } = result.partly;
  return {
    tone: isWrong(by) ? 'warning' : 'info',
    title: title({ counts: countsOf(by), waiting: by.waiting }),
    whatToDo: whatToDo({ who: pusher }),
  };
}

function advice(by: Standing['by']): Pick<Notice, 'whatToDo'> {
  return isWrong(by) ? { whatToDo: result.below } : {};
}

function isWrong(by: Standing['by']): boolean {
  return by.refused + by.failed + by.unknown > 0;
}

/** Said of issues that changed in Jira since the run began to push. The count is an upper bound. */
export function changedNotice(atMost: number): Notice {
  const { title, whatToDo } = result.changed;
  return { tone: 'info', title: title({ atMost }), whatToDo };
}
