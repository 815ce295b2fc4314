import { TokenWindows } from '../../../../src/adapters/http/token-windows';
import { escapes, looksAt, redaction, tells, token } from './echoes';

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

test('a text is looked through in steps of half a window', () => {
  const windows = new TokenWindows([token], token.length);
  expect(looksAt(() => windows.in('-'.repeat(60_000)))).toBeLessThanOrEqual(10_001);
});
