import { readRecords } from '../../src/contract/record/read-records';
import { casesOf } from './cases';

/** What a person is told of a text in the record field, in the words of the cases. */
function told(text: string, chosen: string | null): string {
  const { lines } = readRecords(text, chosen);
  const [line] = lines;
  if (line === undefined || lines.length > 1) return `lines:${String(lines.length)}`;
  if (line.state === 'problem') return line.problem === 'objectNeeded' ? 'needs' : `refused:${line.problem}`;
  if (line.state === 'duplicate') return 'duplicate';
  const { object, id } = line.record;
  return `${line.warning ? 'warned' : 'ok'}:${object}:${id}${line.repaired ? ':repaired' : ''}`;
}

test.each(casesOf('record'))('$id: $note', ({ input, chosen, expected }) => {
  const answer = told(input, chosen);
  const isRight = expected.accept.some(
    (right) => right === answer || (right === 'refused:*' && answer.startsWith('refused:')),
  );
  expect([answer, isRight]).toEqual([answer, true]);
  expect(expected.untrue).not.toContain(answer);
});
