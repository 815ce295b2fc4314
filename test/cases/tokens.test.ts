import { readPastedToken } from '../../src/connections/model/pasted-token';
import { casesOf } from './cases';

const now = new Date('2026-11-28T12:00:00.000Z');
const inside = /eyJ\S+/;

test.each(casesOf('token'))('$id: $note', ({ input, expected }) => {
  const read = readPastedToken(input, now);
  const token = inside.exec(input.replace(/[\s\u{200B}]/gu, ''))?.[0].replace(/["';}]+$/, '');
  const answer = read.ok
    ? `ok:${read.token.reveal() === token ? 'same' : 'other'}`
    : `refused:${read.problem}`;
  const isRight = expected.accept.some(
    (right) => right === answer || (right === 'refused:*' && answer.startsWith('refused:')),
  );
  expect([answer, isRight]).toEqual([answer, true]);
});
