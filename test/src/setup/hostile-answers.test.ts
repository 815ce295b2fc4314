import type { Answers } from '../../../src/contract/setup/answers';
import { bundleOf } from '../../../src/setup/bundle-of';
import { forPowerShell, forShell } from '../../../src/setup/bundle/files/quote';
import { readAnswers } from '../../../src/setup/read-answers';
import { parseFile } from './parse-file';
import { everything } from './sample-answers';

/** Answers that use every field; of the older forms, so that each text has a place. */
const plain: Answers = { ...everything, tokenKind: 'scoped', jiraForm: 'legacy' };
const shapes: readonly Partial<Answers>[] = [{}, { jiraForm: 'externalCredential' }];

const signs = [
  ']]>',
  '<!-- x -->',
  '<label>x</label>',
  '&lt;&#0;',
  '"',
  "'",
  "'; delete [SELECT Id FROM User]; //",
  '$(id)',
  '${HOME}',
  '`id`',
  '\\u0000\\',
  '%PATH%',
  '^&calc|more',
  '| a | [b](javascript:c) *d* _e_',
  '{!$Credential.Password}',
  'a\nb',
  'a\r\nb',
  'a\u2028b',
  'a\u0000b',
  'a\u001bb',
  '\u202Egnp.exe\u202C',
  '\uFEFF\u200B',
  '\u{1f600}\u{20000}',
  '\uD800',
  '\uFFFE',
  '../../x',
  '__proto__',
  'x'.repeat(10_000),
  '   \t ',
];

/** Each sign alone, and where the field would have a text of its own. */
const around = (text: string) =>
  signs.flatMap((sign) => [
    sign,
    `${text}${sign}`,
    `${sign}${text}`,
    // Within what stands before the @ of an address, or after the path of one.
    ...(text.includes('@') ? [text.replace('@', `${sign}@`)] : []),
    ...(text.startsWith('https://') ? [`${text}/${sign}`] : []),
  ]);

const fields = Object.entries(plain).flatMap(([field, value]): readonly (readonly [string, string])[] =>
  typeof value === 'string' ? [[field, value]] : [],
);

describe.each(fields)('%s', (field, text) => {
  test('whatever is typed is named at the field, or stays what it is', () => {
    const ends = new Set<string>();
    for (const shape of shapes) {
      const base = filesOf({ ...plain, ...shape });
      for (const typed of around(text)) {
        const { answers, problems } = readAnswers({ ...plain, ...shape, [field]: typed });
        if (!answers) expect(problems.map((problem) => problem.field)).toContain(field);
        else unchanged(answers, base, [text, String(new Map(Object.entries(answers)).get(field))]);
        ends.add(answers ? 'kept' : 'named');
      }
    }
    // Without either this test would prove nothing of the field.
    expect(ends).toContain('named');
  });
});

test.each(signs.map((sign) => [sign.slice(0, 40), sign]))(
  'an object or a field called %j is named',
  (_, sign) => {
    for (const objects of [
      [{ name: sign, fields: [] }],
      [{ name: `Case${sign}`, fields: [] }],
      [{ name: 'Case', fields: [sign] }],
      [{ name: 'Case', fields: [`Subject${sign}`] }],
    ]) {
      const { answers, problems } = readAnswers({ ...plain, objects });
      if (answers) expect(answers.objects[0]?.name).toBe('Case');
      else expect(problems.every((problem) => problem.field === 'objects')).toBe(true);
    }
  },
);

const filesOf = (answers: unknown) => {
  const read = readAnswers(answers).answers;
  if (!read) throw new Error('The sample is in order.');
  return new Map(bundleOf(read).map(({ path, text }) => [path, text]));
};

/** Every file but for the text that was typed is what it was; where that stands, it is quoted as the file wants it. */
function unchanged(
  answers: Answers,
  base: ReadonlyMap<string, string>,
  [was, is]: readonly [string, string],
) {
  // Means nothing anywhere: what was hostile in it is gone.
  if (/^[\w.:/-]*$/.test(is)) return;
  const files = bundleOf(answers);
  expect(files.map(({ path }) => path).length).toBe(base.size);
  for (const { path, text } of files) {
    const before = base.get(path) ?? base.get(path.replaceAll(is, was)) ?? '';
    if (/xml$|\/[^/]+\.(?:eca|named|ext|auth|perm)/.test(path)) sameElements(before, text, [was, is]);
    if (/\.(?:sh|ps1|apex)$/.test(path)) {
      if (before.includes(was)) expect(withoutQuoted(text, is)).toBe(withoutQuoted(before, was));
      else expect(text).toBe(before);
    }
    if (path.endsWith('.md')) expect(withoutCode(text)).toBe(withoutCode(before));
    if (path === 'answers.json') expect(JSON.parse(text)).toEqual(answers);
  }
}

function sameElements(before: string, text: string, [was, is]: readonly [string, string]): void {
  const shown = (file: string, part: string) => JSON.stringify(parseFile(file)).replaceAll(inJson(part), '*');
  expect(shown(text, is)).toBe(shown(before, was));
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const inAscii = (text: string) =>
  inJson(text).replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A script without a word, in the ways in which one may stand in it. */
function withoutQuoted(script: string, word: string): string {
  const ways = [word, inAscii(word)].flatMap((text) => [
    forShell(text),
    forPowerShell(text),
    forShell(text).slice(1, -1),
    forPowerShell(text).slice(1, -1),
  ]);
  return [...new Set(ways)].reduce((text, way) => text.replaceAll(way, '*'), script);
}

/** Markdown without what is shown as it is. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, '*');
}
