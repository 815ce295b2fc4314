import { closedBreaker, noted, tripped, type AnswerOnItem } from '../../../../src/shared/breaker';
import { cutChunks } from '../../../../src/runs/model/cut-chunks';
import { afterAnswer, afterTooFast, paceOf } from '../../../../src/runs/model/pace';
import { anItem } from '../../../run-builders';

const source = { by: 'connector' } as const;
const down: AnswerOnItem = { code: 'CONNECTOR_DOWN', detail: null, source };
const no = (detail: string): AnswerOnItem => ({ code: 'REFUSED', detail, source });
const yes: AnswerOnItem = { code: null, detail: null, source: {} };
const after = (...answers: readonly AnswerOnItem[]) => answers.reduce(noted, closedBreaker);
const times = (count: number, answer: AnswerOnItem): AnswerOnItem[] =>
  Array.from({ length: count }, () => answer);

test('a pace stays between one and what is set', () => {
  expect(
    [paceOf(0, 4), paceOf(99, 4), afterTooFast({ limit: 1, streak: 3 })].map(({ limit }) => limit),
  ).toEqual([...[1, 4, 1]]);
});

test('a pace is halved, and rises by one after twenty-five good answers', () => {
  let pace = afterTooFast(paceOf(8, 8));
  expect(pace.limit).toBe(4);
  for (let n = 0; n < 24; n++) pace = afterAnswer(pace, 8);
  expect(pace.limit).toBe(4);
  pace = afterAnswer(pace, 8);
  expect(pace).toEqual({ limit: 5, streak: 0 });
  for (let n = 0; n < 1_000; n++) pace = afterAnswer(pace, 8);
  expect(pace.limit).toBe(8);
});

test('ten failures in a row trip the breaker, nine do not, and a success starts the count again', () => {
  expect(tripped(after(...times(9, down)), false)).toBeNull();
  expect(tripped(after(...times(10, down)), false)).toBe('inARow');
  expect(tripped(after(...times(9, down), yes, ...times(9, down)), false)).toBeNull();
});

test('ten refusals trip it only in the same words, and not if somebody goes on despite them', () => {
  expect(tripped(after(...times(10, no('a'))), false)).toBe('sameRefusal');
  expect(tripped(after(...times(10, no('a'))), true)).toBeNull();
  expect(tripped(after(...times(9, no('a')), no('b')), false)).toBeNull();
  expect(tripped(after(...times(5, no('a')), ...times(9, no('b'))), false)).toBeNull();
});

test('failures trip it even if somebody goes on despite refusals', () => {
  expect(tripped(after(...times(10, down)), true)).toBe('inARow');
});

test('the items of one issue stay in one chunk if they fit', () => {
  const issue = (n: number, links: number) => Array.from({ length: links }, () => anItem(n));
  const chunks = cutChunks([...issue(1, 3), ...issue(2, 3), ...issue(3, 2)], 5);
  expect(chunks.map((chunk) => chunk.map(({ issueKey }) => issueKey).join(' '))).toEqual([
    ...['OPS-2 OPS-2 OPS-2', 'OPS-3 OPS-3 OPS-3 OPS-4 OPS-4'],
  ]);
  expect(chunks.flat().every(({ wholeIssue }) => wholeIssue)).toBe(true);
});

test('an issue too large for a chunk is cut, and no part claims to know all of it', () => {
  const chunks = cutChunks(
    Array.from({ length: 12 }, () => anItem(1)),
    5,
  );
  expect(chunks.map(({ length }) => length)).toEqual([5, 5, 2]);
  expect(chunks.flat().some(({ wholeIssue }) => wholeIssue)).toBe(false);
  expect(cutChunks([], 5)).toEqual([]);
});
