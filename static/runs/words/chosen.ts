import type { Chosen } from '../../../src/contract/runs/choice';
import { onDateAt } from '../../shared/words/time';
import { chosen as words } from '../messages/en.yml';

/** What a run is about, in one sentence. */
export function chosenWords(chosen: Chosen): string {
  switch (chosen.how) {
    case 'project':
      return [
        chosen.jql === '' ? words.project : words.jql({ jql: chosen.jql }),
        ...(chosen.onlyLinked ? [words.onlyLinked] : []),
        ...(chosen.onlyChanged ? [words.onlyChanged] : []),
      ].join(', ');
    case 'list':
      return [
        words.list({ count: chosen.count }),
        ...(chosen.leftOut ? [words.leftOut({ count: chosen.leftOut })] : []),
      ].join(', ');
    case 'again': {
      const [first = '', ...others] = chosen.outcomes.map((outcome) => words.outcomes[outcome]);
      const outcomes = others.reduce((one, other) => words.and({ one, other }), first);
      return words.again({ outcomes, day: runDay(chosen.runId) });
    }
    case 'changedDuring':
      return words.changedDuring({ day: runDay(chosen.runId) });
  }
}

/** The instant in a run's name, as a date: `20261005T120000Z-…`. */
function runDay(runId: string): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId);
  if (parts === null) return runId;
  const [, year, month, day, hour, minute, second] = parts;
  return onDateAt(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
