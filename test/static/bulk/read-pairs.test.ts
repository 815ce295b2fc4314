import { readPairs } from '../../../static/bulk/paste/read-pairs';
import { aCaseId, oneCase } from '../../builders';

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

test('5,000 lines with every kind of mistake are read in well under 100 ms', () => {
  const kinds = [
    (n: number) => `OPS-${String(n)}\t${aCaseId(n)}`,
    (n: number) => `https://example.lightning.force.com/lightning/r/Case/${aCaseId(n)}/view;OPS-${String(n)}`,
    (n: number) => `"OPS-${String(n)}","nonsense, and ""more"""`,
    (n: number) => `OPS-${String(n)}\t${aCaseId(n).slice(0, 17)}9`,
    (n: number) => `OPS-1\t${aCaseId(0)}${n > 0 ? '' : ' '}`,
    (n: number) => `${aCaseId(n)}\t"`,
    (n: number) => `OPS-${String(n)}\ta01J80000019IF9IAM`,
    (n: number) => `OPS-${String(n)}\thttps://elsewhere.example.net/?id=${aCaseId(n)}`,
    (n: number) => `${'"'.repeat(200)},${';'.repeat(n % 100)}`,
  ];
  const text = Array.from({ length: 5_000 }, (_, n) => kinds[n % kinds.length]?.(n) ?? '').join('\n');
  readPairs(text, null);
  const fastest = Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = performance.now();
      readPairs(text, null);
      return performance.now() - began;
    }),
  );
  expect(fastest).toBeLessThan(100);
});
