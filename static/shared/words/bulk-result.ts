import type { RunView, Standing } from '../../../src/contract/runs/run-view';
import type { Notice } from './notice';
import { amount } from './numbers';
import { counted } from './time';

/** The words of a run that is over. */
export const resultWords = {
  receipt: 'Receipt',
  receiptHint: 'One line per item, with its outcome, cause and time.',
  csv: 'Download CSV',
  json: 'Download JSON',
  settled: 'A later run settled what went wrong here.',
  againQuestion: 'Push the unknown ones again?',
  againConsequence:
    'They may have arrived already. Pushing again sends the same fields once more. A preview comes first.',
  keepUnknown: 'Leave them',
  pushChanged: 'Push these now',
  receiptLater: 'The receipt can be downloaded as soon as all items are looked at.',
} as const;

const trouble = [
  ['refused', 'refused'],
  ['failed', 'failed'],
  ['unknown', 'with unknown result'],
  ['notSent', 'not sent'],
] as const;

type Ended = Pick<RunView, 'phase' | 'isStarted' | 'standing'>;

/** How a run ended: every kind of outcome with its count, and never greener than the worst of them. */
export function resultNotice({ phase, isStarted, standing: { by } }: Ended): Notice {
  const title = countsOf(by);
  const sent = by.pushed + by.refused + by.failed + by.unknown;
  if (phase === 'cancelled') {
    if (!isStarted) return { tone: 'info', title: 'This preview was discarded before anything was sent' };
    const words = sent === 0 ? `Cancelled before anything was sent: ${title}` : `Cancelled: ${title}`;
    return { tone: sent === by.pushed ? 'info' : 'warning', title: words, ...advice(by) };
  }
  const isClean = by.refused + by.failed + by.unknown + by.notSent === 0;
  if (isClean) return { tone: by.pushed > 0 ? 'success' : 'info', title };
  return { tone: by.pushed > 0 ? 'warning' : 'error', title, ...advice(by) };
}

/** "29 pushed, 1 refused, 3 skipped". */
export function countsOf(by: Standing['by']): string {
  return [
    `${amount(by.pushed)} pushed`,
    ...trouble.filter(([state]) => by[state] > 0).map(([state, words]) => `${amount(by[state])} ${words}`),
    ...(by.skipped > 0 ? [`${amount(by.skipped)} skipped`] : []),
  ].join(', ');
}

/** How a run that is over stands as far as its items were looked at: no verdict before the last of them. */
export function resultSoFar({ by }: Standing): Notice {
  return { tone: 'info', title: `As far as looked at: ${countsOf(by)}` };
}

/** What came of a run whose rest waits for somebody who may push it. */
export function partlyNotice({ by }: Standing, pusher: string): Notice {
  const waiting = `${amount(by.waiting)} ${by.waiting === 1 ? 'waits' : 'wait'}`;
  const isWrong = by.refused + by.failed + by.unknown > 0;
  return {
    tone: isWrong ? 'warning' : 'info',
    title: `${countsOf(by)}, ${waiting} for somebody who may push ${by.waiting === 1 ? 'it' : 'them'}`,
    whatToDo: `What ${pusher} may push is pushed. Push the rest asks Jira what you may do, and sends that; Stop here leaves the rest unsent. A new run can be started meanwhile.`,
  };
}

function advice(by: Standing['by']): Pick<Notice, 'whatToDo'> {
  const isWrong = by.refused + by.failed + by.unknown > 0;
  return isWrong ? { whatToDo: 'What went wrong, and who can mend it how, stands below.' } : {};
}

/** Said of issues that changed in Jira since the run began to push. The count is an upper bound. */
export function changedNotice(atMost: number): Notice {
  return {
    tone: 'info',
    title: `${amount(atMost)} ${atMost === 1 ? 'issue' : 'issues'} at most changed in Jira since this run began`,
    whatToDo: 'What was sent of them may be out of date. A short second run sends them again.',
  };
}

/** Said when a receipt holds another number of items than the run counts. */
export function shortReceipt(read: number, total: number): string {
  return `The receipt holds ${counted(read, 'item')}; the run counts ${amount(total)}. Some may have become hidden from you.`;
}

/** The buttons that send items once more, each with what it takes: the same counts as the tiles, less what a later run settled. */
export function repeatLabel(what: 'wrong' | 'unknown' | 'notSent', count: number): string {
  return `${repeats[what]} (${amount(count)})`;
}

const repeats = {
  wrong: 'Retry failed and refused',
  unknown: 'Push unknown again',
  notSent: 'Push what was not sent',
} as const;

/** Said of items a later run has settled. */
export function settledLine(count: number): string {
  return `${counted(count, 'item')} ${count === 1 ? 'was' : 'were'} settled by a later run and ${count === 1 ? 'is' : 'are'} not offered again.`;
}
