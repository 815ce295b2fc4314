import type { Chosen } from '../../../src/contract/runs/choice';
import { counted, onDateAt } from './time';

const outcomeWords = {
  refused: 'refused',
  failed: 'failed',
  unknown: 'unknown',
  notSent: 'not sent',
} as const;

/** What a run is about, in one sentence. */
export function chosenWords(chosen: Chosen): string {
  switch (chosen.how) {
    case 'project':
      return [
        chosen.jql === '' ? 'The whole project' : `Issues that fit: ${chosen.jql}`,
        ...(chosen.onlyLinked ? ['only those known to be linked'] : []),
        ...(chosen.onlyChanged ? ['only what changed since its last push'] : []),
      ].join(', ');
    case 'list':
      return [
        `A pasted list of ${counted(chosen.count, 'line')}`,
        ...(chosen.leftOut ? [`${counted(chosen.leftOut, 'other line')} left out`] : []),
      ].join(', ');
    case 'again': {
      const which = chosen.outcomes.map((outcome) => outcomeWords[outcome]).join(' and ');
      return `Once more what was ${which} in the run of ${runDay(chosen.runId)}`;
    }
    case 'changedDuring':
      return `Issues that changed since the run of ${runDay(chosen.runId)}`;
  }
}

/** The instant in a run's name, as a date: `20261005T120000Z-…`. */
function runDay(runId: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
  if (parts === null) return runId;
  const [, year, month, day, hour, minute, second] = parts;
  return onDateAt(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
