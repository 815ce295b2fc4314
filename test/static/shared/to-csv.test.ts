import { toCsv } from '../../../static/shared/files/to-csv';

const line = (...cells: (string | number | null)[]): string =>
  toCsv([cells]).replace('\u{FEFF}', '').replace(/\r\n$/, '');

test('begins with a byte order mark and ends every line as RFC 4180 says', () => {
  expect(toCsv([['a', 'b'], ['c'], []])).toBe('\u{FEFF}a,b\r\nc\r\n\r\n');
});

test.each([
  ['=1+1', `'=1+1`],
  ['+1', `'+1`],
  ['-1', `'-1`],
  ['@cmd', `'@cmd`],
  ['\tx', `'\tx`],
  ['\uFF1D1+1', `'\uFF1D1+1`],
  ['\uFF0B1', `'\uFF0B1`],
  ['\uFF0D1', `'\uFF0D1`],
  ['\uFF20cmd', `'\uFF20cmd`],
  ['x;=1+1', `x;'=1+1`],
  ['x;=1;+2;\uFF203', `x;'=1;'+2;'\uFF203`],
  ['=HYPERLINK("https://x","y")', `"'=HYPERLINK(""https://x"",""y"")"`],
])('%j is no formula any more', (text, cell) => {
  expect(line(text)).toBe(cell);
});

test('a leading line end is defused and quoted', () => {
  expect(line('\rx')).toBe(`"'\rx"`);
  expect(line('\n=1+1')).toBe(`"'\n=1+1"`);
});

test.each([
  ['a,b', '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ['two\nlines', '"two\nlines"'],
  ['a=b', 'a=b'],
  ['2026;x', '2026;x'],
  ['', ''],
])('%j is quoted where it must be', (text, cell) => {
  expect(line(text)).toBe(cell);
});

test('nothing is an empty cell, and a number is not defused', () => {
  expect(line(null, -5, 'x')).toBe(',-5,x');
});
