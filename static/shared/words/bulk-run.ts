import type { RunPhase } from '../../../src/contract/runs/phase';
import type { RunView } from '../../../src/contract/runs/run-view';
import { stateWords } from './bulk-items';
import { amount, duration } from './numbers';
import { regionWords } from './settings';
import { atTime, counted } from './time';

/** The heading of a run in each phase. */
export const phaseWords = {
  gathering: 'Draft: no preview yet',
  previewing: 'Reading what would be pushed',
  ready: 'Preview: nothing is sent yet',
  trying: 'Trying the first few',
  tried: 'The first few were tried',
  pushing: 'Pushing',
  partly: 'Partly pushed',
  pausing: 'Pausing',
  paused: 'Paused',
  cancelling: 'Cancelling',
  cancelled: 'Cancelled',
  done: 'Done',
  stalled: 'Nobody works on this run',
} as const satisfies Record<RunPhase, string>;

/** The heading of a run: a preview that was thrown away was never one. */
export function phaseName({ phase, isStarted }: Pick<RunView, 'phase' | 'isStarted'>): string {
  if (isStarted || (phase !== 'cancelled' && phase !== 'cancelling')) return phaseWords[phase];
  return phase === 'cancelled' ? 'Preview discarded' : 'Discarding this preview';
}

/** What can be done with a run, and what is asked first. */
export const runWords = {
  start: 'Start push',
  tryFirst: 'Try 5 first',
  discard: 'Discard',
  rest: 'Push the rest',
  stop: 'Stop here',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel run',
  keep: 'Keep this run',
  cancelQuestion: 'Cancel this run?',
  progress: 'Progress',
  mayLeave: 'You can close this page: the run goes on, and stands here when you come back.',
  pausingHint: 'What is on its way is waited for first.',
  queued:
    'The next part is called for and has not begun yet. That takes a few seconds, sometimes minutes; it begins by itself.',
  notRead: {
    tone: 'warning',
    title: 'The progress could not be read for a while',
    whatToDo: 'What is shown may be out of date. The run itself goes on.',
  },
  lookAgain: 'Look again',
} as const;

/** What cancelling will do. */
export function cancelConsequence(waiting: number): string {
  return `What was pushed stays pushed. ${counted(waiting, 'item')} not sent yet will not be sent, and this run cannot be resumed. A new one can be started.`;
}

/** "1,200 of 4,800 done"; of what is read while the plan is made. */
export function doneLine(done: number, total: number | null, isReading: boolean): string {
  const what = isReading ? 'issues read' : 'done';
  return total === null ? `${amount(done)} ${what}` : `${amount(done)} of ${amount(total)} ${what}`;
}

/** "240 a minute, about 12 minutes left"; empty while neither is known. */
export function paceLine({ perMinute, secondsLeft }: Pick<RunView, 'perMinute' | 'secondsLeft'>): string {
  const pace = perMinute === null ? [] : [`${amount(Math.round(perMinute))} a minute`];
  const left = secondsLeft === null ? [] : [`about ${duration(secondsLeft)} left`];
  return [...pace, ...left].join(', ');
}

/** "Last answer: OPS-12, pushed, at 17:42." */
export function latestLine({ issueKey, state, at }: NonNullable<RunView['latest']>): string {
  return state === 'onTheWay'
    ? `Now at ${issueKey}.`
    : `Last answer: ${issueKey}, ${stateWords[state].name.toLowerCase()}, at ${atTime(at)}.`;
}

/** How many requests are under way at a time. */
export function atATime(inFlight: number): string {
  return `${counted(inFlight, 'request')} at a time`;
}

/** Through which connection a run sends. */
export function connectionLine({ region, last4 }: RunView['connection']): string {
  return `Connection: ${regionWords[region]}, token ending in …${last4}`;
}

/** A run's progress in one sentence, for those who hear it. */
export function spokenProgress(run: RunView, done: string): string {
  const { by } = run.standing;
  const wrong = trouble.filter((state) => by[state] > 0);
  const counts = wrong.map((state) => `${amount(by[state])} ${stateWords[state].name.toLowerCase()}`);
  return [`${phaseName(run)}: ${done}`, ...counts].join(', ');
}

const trouble = ['refused', 'failed', 'unknown'] as const;
