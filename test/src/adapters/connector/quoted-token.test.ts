import { theirWords } from '../../../../src/adapters/connector/their-words';
import { each, escapes, looksAt, redaction, tells, token } from '../http/echoes';
import { answered } from './an-answer';

const hex = (code: number) => code.toString(16).padStart(4, '0');

test('a quoted answer is rid of it before and after its markup is taken out', () => {
  const quoted = (text: string) =>
    theirWords(answered(422, { text, redact: (words) => redaction.ofWords(words) })) ?? '';
  for (const [, echo] of escapes) {
    expect(tells(quoted(JSON.stringify({ message: `Bad ${echo}` })).replace(/[^\w.-]/g, ''))).toBe(false);
    expect(tells(quoted(`<p>Bad ${echo}`).replace(/[^\w.-]/g, ''))).toBe(false);
  }
  expect(quoted(`{"message":"Bad ${each((code) => `\\u${hex(code)}`)}"}`)).toBe('Bad [secret]');
});

test.each(['eyJ', 'eyJ.', 'eyJa.b ', token, '%65%79', '&#101;', '<', 'x'])(
  'twice as much of %j is no more than twice the work',
  (piece) => {
    const work = (length: number) => () =>
      theirWords(
        answered(422, {
          text: piece.repeat(Math.ceil(length / piece.length)).slice(0, length),
          redact: (words) => redaction.ofWords(words),
        }),
      );
    const once = looksAt(work(8_000));
    expect(looksAt(work(16_000))).toBeLessThanOrEqual(2 * once + 50);
  },
);
