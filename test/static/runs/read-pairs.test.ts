import { readPairs } from '../../../static/runs/paste/read-pairs';
import { aCaseId, oneCase } from '../../builders';
import { pastedLines } from '../../pasted-lines';

const states = (text: string): readonly string[] =>
  readPairs(text, null).map((line) =>
    line.state === 'problem' ? `${String(line.line)} ${line.problem}` : `${String(line.line)} ${line.state}`,
  );

test('headings are known by standing first, and blank lines only count', () => {
  expect(states(`\nIssue\tRecord\r\n\r\nOPS-1\t${oneCase}\n   \nIssue\tRecord`)).toEqual([
    '2 header',
    '4 pair',
    '6 noIssueKey',
  ]);
});

test('the same pair again is told with the line it repeats, however it is written', () => {
  const lines = readPairs(`OPS-1\t${oneCase}\n${oneCase.slice(0, 15)},ops-1\nOPS-2\t${oneCase}`, null);
  expect(lines.map(({ state }) => state)).toEqual(['pair', 'duplicate', 'pair']);
  expect(lines[1]).toMatchObject({ of: 1 });
});

test('lines beyond 5,000 are counted and not read; headings are no line of the list', () => {
  const many = Array.from({ length: 5_003 }, (_, n) => `OPS-${String(n + 1)}\t${aCaseId(n)}`);
  const lines = readPairs(['Issue\tRecord', ...many].join('\n'), null);
  expect(lines).toHaveLength(5_004);
  expect(lines.filter(({ state }) => state === 'pair')).toHaveLength(5_000);
  expect(lines.slice(-3)).toMatchObject([
    { problem: 'tooMany' },
    { problem: 'tooMany' },
    { line: 5_004, problem: 'tooMany' },
  ]);
});

test('a line that is far too long is shown in part', () => {
  expect(readPairs('x'.repeat(10_000), null)[0]?.text).toHaveLength(300);
});

test('5,000 lines of every kind are read, each as what it is', () => {
  const counts: Record<string, number> = {};
  for (const state of states(pastedLines(5_000))) {
    const [, what = ''] = state.split(' ');
    counts[what] = (counts[what] ?? 0) + 1;
  }
  expect(counts).toEqual({
    pair: 1_112,
    duplicate: 555,
    noIssueKey: 1_111,
    notAnId: 556,
    objectNeeded: 555,
    otherSite: 555,
    wrongChecksum: 556,
  });
});
