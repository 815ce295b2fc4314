import { readPairs } from '../../../static/runs/paste/read-pairs';
import { aCaseId } from '../../builders';

/** Chance that is the same in every run. */
function chanceFrom(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(choices: readonly [T, ...T[]]): T => choices[next(choices.length)] ?? choices[0];
  return { next, pick };
}
type Chance = ReturnType<typeof chanceFrom>;

/** An export as some program would have made it, and the pairs that are in it. */
interface Made {
  readonly text: string;
  readonly pairs: readonly string[];
}

const site = 'https://acme.atlassian.net';
const org = 'https://acme.lightning.force.com/lightning/r/Case';

function keyText({ pick }: Chance, key: string): string {
  return pick([
    key,
    key,
    key.toLowerCase(),
    ` ${key} `,
    `${site}/browse/${key}`,
    `${site}/jira/software/projects/OPS/boards/3?selectedIssue=${key}`,
    `[${key}] Printer on fire`,
    key.replace('-', '\u{2011}'),
    `\u{200B}${key}`,
  ]);
}

function recordText({ pick }: Chance, id: string): string {
  return pick([
    id,
    id,
    id.toLowerCase(),
    id.toUpperCase(),
    `${id}\u{00A0}`,
    `="${id}"`,
    `${org}/${id}/view`,
    `https://acme.my.salesforce.com/${id}`,
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${org}/${id}/view`)}&data=05`,
  ]);
}

function prose({ pick }: Chance, separator: string): string {
  return pick([
    '',
    'New',
    'Printer on fire',
    `one${separator}two${separator} three`,
    'say "hello"',
    'first line\nsecond line',
    'see also\nOPS and Case\nthanks',
    '12',
    '2026-11-28 10:14',
  ]);
}

/** As RFC 4180 writes a cell, or with quotes around every one. */
function written(text: string, separator: string, quotesAll: boolean): string {
  const needs = quotesAll || [separator, '"', '\n', '\r'].some((mark) => text.includes(mark));
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

function anExport(seed: number): Made {
  const chance = chanceFrom(seed);
  const { next, pick } = chance;
  const separator = pick(['\t', ';', ',']);
  const end = pick(['\n', '\r\n']);
  const quotesAll = pick([true, false]);
  const rows = Array.from({ length: 2 + next(8) }, (_, n) => {
    return { key: `OPS-${String(seed * 10 + n + 1)}`, id: aCaseId(seed * 10 + n) };
  });
  const columns = [
    { name: pick(['Issue key', 'Key', 'Ticket #', 'Jira Key', 'Vorgangsschlüssel']), of: 'key' },
    { name: pick(['Case ID', 'Case: Case ID', 'Case ID (18)', 'Salesforce ID', 'Fall-ID']), of: 'record' },
    ...Array.from({ length: next(4) }, (_, n) => ({ name: `Text ${'ABCD'.charAt(n)}`, of: 'prose' })),
  ].sort(() => next(3) - 1);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => written(cell, separator, quotesAll)).join(separator);
  const cellOf = (of: string, row: (typeof rows)[number]): string => {
    if (of === 'key') return keyText(chance, row.key);
    return of === 'record' ? recordText(chance, row.id) : prose(chance, separator);
  };
  const head = pick([true, false]) ? [line(columns.map(({ name }) => name))] : [];
  const body = rows.map((row) => line(columns.map(({ of }) => cellOf(of, row))));
  return {
    text: pick(['', '\u{FEFF}']) + [...head, ...body].join(end) + pick(['', end, end + end]),
    pairs: rows.map(({ key, id }) => `${key} ${id}`),
  };
}

const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);

test('every pair of 400 made exports is read, and nothing else', () => {
  const wrong = seeds.flatMap((seed) => {
    const { text, pairs } = anExport(seed);
    const lines = readPairs(text, null);
    const read = lines.flatMap((line) =>
      line.state === 'pair' ? `${line.pair.issueKey} ${line.pair.id}` : [],
    );
    const bad = lines.filter(({ state }) => state === 'problem');
    return read.join() === pairs.join() && bad.length === 0 ? [] : [{ seed, text, bad, read, pairs }];
  });
  expect(wrong.slice(0, 1)).toEqual([]);
});

test('an export cut anywhere never makes a pair that is not in it', () => {
  for (const seed of seeds.slice(0, 100)) {
    const { text, pairs } = anExport(seed);
    const { next } = chanceFrom(seed + 7);
    const cut = text.slice(0, next(text.length));
    const read = readPairs(cut, null).flatMap((line) => (line.state === 'pair' ? line.pair : []));
    const isWhole = new Set(pairs);
    // A cut key is a key too; a cut id is none.
    const ids = new Set(pairs.map((pair) => pair.slice(-18)));
    expect(read.filter(({ id }) => !ids.has(id))).toEqual([]);
    const others = read.slice(0, -1).filter(({ issueKey, id }) => !isWhole.has(`${issueKey} ${id}`));
    expect(others).toEqual([]);
  }
});
