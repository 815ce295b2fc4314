import { theirWords } from '../../../../src/adapters/connector/their-words';
import { answered } from './an-answer';

const words = (text: string, contentType = '') => theirWords(answered(422, { text, contentType }));
const message = (text: string) => words(JSON.stringify({ success: false, message: text }));

test.each([
  ['the message of their form', '{"success":false,"message":"View only"}', 'View only'],
  ['plain text', 'Resource not found', 'Resource not found'],
  [
    'a page',
    '<html><head><title>x</title></head><body><h1>Not&nbsp;found</h1>\n<p>a &lt; b</p></body></html>',
    'Not found a < b',
  ],
  ['a page that breaks off', '<p>Not found <a href="', 'Not found'],
  ['a page with a script', '<p>No</p><script>alert("x")</script><style>p{}</style>', 'No'],
  ['a script that does not end', 'No<script>alert(1)', 'No'],
  ['a comment', 'No<!-- why -->', 'No'],
])('%s is quoted', (_, text, quoted) => {
  expect(words(text)).toBe(quoted);
});

test.each([
  '',
  '  \n',
  '{}',
  '[]',
  '{"message":',
  '{"message":7}',
  '{"error":{"deep":true}}',
  '<br>',
  'null',
])('nothing is quoted from %j', (text) => {
  expect(words(text)).toBeUndefined();
});

test('markup in a message is taken out, signs of comparison stay', () => {
  expect(message('<b>Field</b> must be < 5 and > 3<img src=x onerror=alert(1)>')).toBe(
    'Field must be < 5 and > 3',
  );
});

test('control characters and turned writing become spaces', () => {
  expect(message('a\u0000b\u001b[31mc\u202ed\u200be\r\nf')).toBe('a b [31mc d e f');
});

test('anything like a token is taken out', () => {
  expect(message('bad token eyJhbGciOi.eyJpc3Mi.c2ln-_x!')).toBe('bad token [secret]!');
});

test('at most 300 characters are quoted, none of them halved', () => {
  expect(message('x'.repeat(300))).toHaveLength(300);
  const long = message('😀'.repeat(400)) ?? '';
  expect([...long]).toHaveLength(300);
  expect(long.endsWith('😀…')).toBe(true);
});

test('markup is looked for in the first 20,000 characters and no more', () => {
  expect(words(`No${' '.repeat(20_000)}late`)).toBe('No');
});
