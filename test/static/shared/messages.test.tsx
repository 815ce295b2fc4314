import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { speak } from '../../../static/shared/messages/language';
import { alone, tried, untranslated } from './messages/en.yml';

const compiler = path.resolve(__dirname, '../../../static/shared/messages/compile');

test('plain texts are texts, those with arguments are functions', () => {
  expect(tried.plain).toBe('A plain text with `ticks`, $signs and \\ in it');
  expect(tried.named({ who: 'Ada', time: '12:00' })).toBe('Sent by Ada at 12:00');
  expect(tried.listed[1]({ name: 'x' })).toBe('second x');
  expect(alone).toBe('A group of one text');
});

test.each([
  [0, 'none of 4,812'],
  [1, '1 link of 4,812'],
  [1200, '1,200 links of 4,812'],
])('%d is counted as the language counts', (count, words) => {
  expect(tried.counted({ count, total: 4812 })).toBe(words);
});

test('cases are chosen, also inside each other', () => {
  expect(tried.chosen({ by: 'jira' })).toBe('Jira answered');
  expect(tried.chosen({ by: 'other' })).toBe('the Connector answered');
  expect([tried.asked({ sure: true }), tried.asked({ sure: false })]).toEqual(['Yes', 'No']);
  expect(tried.nested({ count: 1, who: 'Ada', kind: 'big' })).toBe('Ada has 1 big link');
  expect(tried.nested({ count: 2, who: 'Ada', kind: 'other' })).toBe('Ada has 2 links');
});

test('a reader of a language there is a catalogue of gets it, and English where it says nothing', async () => {
  await speak(() => Promise.resolve('fr-FR'));
  expect(tried.plain).toMatch(/^A plain text/);
  await speak(() => Promise.resolve('de-AT'));
  expect(tried.named({ who: 'Ada', time: '12:00' })).toBe('Um 12:00 gesendet von Ada');
  expect(tried.counted({ count: 1, total: 2 })).toBe('eine Verknüpfung von 2');
  expect(tried.asked({ sure: true })).toBe('Vielleicht');
  expect(tried.chosen({ by: 'jira' })).toBe('Jira answered');
  expect(untranslated).toBe('Only English has this');
  expect(document.documentElement.lang).toBe('de');
});

test('the types beside the catalogues are those of the catalogues', () => {
  expect(() => run('make-types.mjs', '--check')).not.toThrow();
});

test('the pseudo-language is longer, in brackets, and leaves arguments alone', () => {
  const catalogue = JSON.stringify(path.join(__dirname, 'messages/en.yml'));
  const code = evaluate(`compile(${catalogue}, { isPseudo: true, group: 'tried' })`);
  expect(code).toContain('named: ({ who, time }) => `[Šééñţ ƀý ${who} ààţ ${time}]`');
  expect(code).toContain('{ "=0": `ñôôñéé`, "one": `${$amount(count)} ļîîñķ`');
});

test.each([
  ['a: "{n"', 'a: Unexpected message end'],
  ['a: { b: "{x, select, y {z}}" }', 'a.b: {x} has no other'],
  ['a: "{n, plural, few {x} other {y}}"', 'a: The plural case few is not valid'],
  ['a: "{n, selectordinal, other {#th}}"', 'a: selectordinal is not compiled'],
  ['a: "{d, date}"', 'a: {d, date} is not compiled: give it as a text'],
  ['a: "{Who}"', 'a: {Who} is no name'],
  ['a-b: "x"', 'a-b: a key is letters, digits and _'],
  ['a: 12', 'a: is no text'],
])('%s is refused', (yaml, reason) => {
  const call = `readCatalogue(${JSON.stringify(yaml)}, 'en')`;
  expect(
    evaluate(`(() => { try { return JSON.stringify(${call}); } catch (error) { return error.message; } })()`),
  ).toContain(reason);
});

function run(script: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [path.join(compiler, script), ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

/** What the compiler says, in a process of its own: jest cannot load its modules. */
function evaluate(expression: string): string {
  const from = (name: string): string => pathToFileURL(path.join(compiler, name)).href;
  const program = `
    import { compile } from '${from('compile.mjs')}';
    import { readCatalogue } from '${from('read-catalogue.mjs')}';
    console.log(${expression});`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
}
