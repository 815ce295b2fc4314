import { Redaction } from '../../../../src/adapters/connector/redaction';
import { TokenWindows } from '../../../../src/adapters/connector/token-windows';
import { theirWords } from '../../../../src/adapters/connector/their-words';
import { aJwt } from '../../../builders';
import { answered } from './an-answer';

const token = aJwt({ iss: 'production-of-acme', exp: 1_800_000_000, jti: '0b7e4c1d9a2f' });
const redaction = new Redaction(token);
const claims = token.split('.')[1] ?? '';

/** Whether a text still holds twelve characters in a row of the token, in whatever case. */
function tells(text: string): boolean {
  const told = text.toLowerCase();
  return Array.from({ length: token.length - 11 }, (_, at) => token.slice(at, at + 12).toLowerCase()).some(
    (part) => told.includes(part),
  );
}

const each = (as: (code: number) => string) => [...token].map((c) => as(c.charCodeAt(0))).join('');
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
const escapes: readonly (readonly [string, string])[] = [
  ['as it is', token],
  ['a part', claims],
  ['twelve characters', token.slice(40, 52)],
  ['in capitals', token.toUpperCase()],
  ['JSON escapes', each((code) => `\\u${hex(code, 4)}`)],
  ['escapes of a source text', each((code) => `\\x${hex(code, 2)}`)],
  ['octal escapes', each((code) => `\\${code.toString(8).padStart(3, '0')}`)],
  ['decimal entities', each((code) => `&#${String(code)};`)],
  ['hexadecimal entities', each((code) => `&#x${hex(code, 2)};`)],
  ['percent-encoding', each((code) => `%${hex(code, 2)}`)],
  ['percent-encoding twice', each((code) => `%25${hex(code, 2)}`)],
  ['percent-encoding in entities', each((code) => `&#37;${hex(code, 2)}`)],
  ['an escaped ampersand', each((code) => `&amp;#${String(code)};`)],
  ['entities with names', token.replaceAll('.', '&period;').replaceAll('_', '&lowbar;')],
  ['lines of ten characters', token.replace(/.{10}/g, '$&\n')],
  ['marks nobody sees', token.replace(/.{5}/g, '$&\u200b')],
  ['markup', token.replace(/.{8}/g, '$&<wbr>')],
  ['escaped markup', token.replace(/.{8}/g, '$&&lt;b&gt;')],
  ['bars', token.replace(/.{6}/g, '$& | ')],
];

test.each(escapes)('a token is struck out however it is written: %s', (_, echo) => {
  const told = redaction.ofWords(`The token ${echo} is unknown`);
  expect(told).toMatch(/^The token.*\[secret\].* is unknown$/s);
  expect(tells(told.replace(/[^\w.-]/g, ''))).toBe(false);
  expect(told.replaceAll('[secret]', '').length).toBeLessThan('The token  is unknown'.length + 12);
});

test.each(['', 'J', 'JW', 'JWT ', '{"token":"'])('a token in base64 behind %j is struck out', (before) => {
  for (const encoding of ['base64', 'base64url', 'hex'] as const) {
    const told = redaction.ofWords(`Got ${Buffer.from(before + token + '"}').toString(encoding)} here`);
    expect(told).toMatch(/^Got .{0,24}\[secret\].{0,16} here$/);
  }
});

test('words beside it stay, and so does what has nothing of it', () => {
  expect(redaction.ofWords(`No (${token})!`)).toBe('No ([secret])!');
  const plain = 'This connection is not allowed to modify Salesforce data! 100% of 5 < 7 &amp; more';
  expect(redaction.ofWords(plain)).toBe(plain);
});

test('what is escaped again and again is not told', () => {
  expect(redaction.ofWords(`%${'25'.repeat(9)}65`)).toBe('[secret]');
});

test('a quoted answer is rid of it before and after its markup is taken out', () => {
  const quoted = (text: string) =>
    theirWords(answered(422, { text, redact: (words) => redaction.ofWords(words) })) ?? '';
  for (const [, echo] of escapes) {
    expect(tells(quoted(JSON.stringify({ message: `Bad ${echo}` })).replace(/[^\w.-]/g, ''))).toBe(false);
    expect(tells(quoted(`<p>Bad ${echo}`).replace(/[^\w.-]/g, ''))).toBe(false);
  }
  expect(quoted(`{"message":"Bad ${each((code) => `\\u${hex(code, 4)}`)}"}`)).toBe('Bad [secret]');
});

/** How often a text is looked at, in pieces taken from it. */
function looksAt(work: () => void): number {
  const [slice, indexOf] = [jest.spyOn(String.prototype, 'slice'), jest.spyOn(String.prototype, 'indexOf')];
  work();
  const count = slice.mock.calls.length + indexOf.mock.calls.length;
  slice.mockRestore();
  indexOf.mockRestore();
  return count;
}

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

test('a text is looked through in steps of half a window', () => {
  const windows = new TokenWindows([token], token.length);
  expect(looksAt(() => windows.in('-'.repeat(60_000)))).toBeLessThanOrEqual(10_001);
});
