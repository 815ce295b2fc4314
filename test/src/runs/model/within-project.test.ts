import { readRefinement, searchIn } from '../../../../src/runs/model/within-project';

const conditionOf = (typed: string): string | null => {
  const read = readRefinement(typed);
  return read.ok ? read.condition : null;
};

test.each([
  'status = Done) OR (project = SEC',
  ') OR project = SEC OR (key = OPS-1',
  'summary ~ "a") OR (project = SEC AND summary ~ "b',
  'summary ~ "a\\") OR (project = SEC',
  "summary ~ 'a') OR (project = SEC AND summary ~ 'b",
  'summary ~ "it\'s") OR (project = SEC',
  "summary ~ 'say \"hi') OR (project = SEC",
  'a = b\\) OR project = SEC OR (c = d',
  '((a = 1)',
  'a in (1, 2',
  '"never closed',
  "'never closed",
  'a = 1) ORDER BY key',
  '(a = 1 ORDER BY key',
])('refuses a condition that leaves its parentheses: %s', (typed) => {
  expect(conditionOf(typed)).toBeNull();
});

test.each([
  ['a = 1) ORDER BY key', 'unbalanced'],
  ['((a = 1)', 'unbalanced'],
  ['(a = 1 ORDER BY key', 'unbalanced'],
  ['"never closed', 'unterminated'],
  ["(a = 'never closed)", 'unterminated'],
])('says what is wrong with %s', (typed, problem) => {
  expect(readRefinement(typed)).toEqual({ ok: false, problem });
});

test.each([
  ['', ''],
  ['   ', ''],
  ['status = Done', 'status = Done'],
  ['status in (Done, "To Do")', 'status in (Done, "To Do")'],
  ['summary ~ "a ) b" AND x = 1', 'summary ~ "a ) b" AND x = 1'],
  ["summary ~ 'a ( b'", "summary ~ 'a ( b'"],
  ['summary ~ "a \\" ) b"', 'summary ~ "a \\" ) b"'],
  ['status = Done ORDER BY created DESC', 'status = Done'],
  ['status = Done order   by created', 'status = Done'],
  ['ORDER BY created', ''],
  ['(status = Done)ORDER BY x', '(status = Done)'],
  ['status = Done ORDER BY x) OR (project = SEC', 'status = Done'],
  ['summary ~ "x ORDER BY y"', 'summary ~ "x ORDER BY y"'],
  ['reorder by = 1', 'reorder by = 1'],
  ['border by x', 'border by x'],
  ['status = Done\u00a0AND\u3000a = 1', 'status = Done AND a = 1'],
  ['summary ~ "a\u00a0b"', 'summary ~ "a\u00a0b"'],
  ['(a = 1 ORDER BY b)', '(a = 1 ORDER BY b)'],
])('%s is read as %s', (typed, condition) => {
  expect(conditionOf(typed)).toBe(condition);
});

test('an accepted condition is balanced inside the search', () => {
  const pieces = ['(', ')', '"', "'", '\\', ' ', 'a', ' OR ', 'ORDER BY '];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 5_000; round++) {
    const typed = Array.from({ length: next(12) }, () => pieces[next(pieces.length)] ?? '').join('');
    const condition = conditionOf(typed);
    if (condition !== null) expect([typed, leaves(condition)]).toEqual([typed, false]);
  }
});

/** Whether a text ends inside a quote or closes more than it opened, checked independently. */
function leaves(text: string): boolean {
  const bare = text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\./gs, '');
  let depth = 0;
  for (const char of bare) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (depth < 0) return true;
  }
  return depth !== 0 || /["']/.test(bare);
}

test('a search stays in its project, whatever narrows it', () => {
  const narrowing = { condition: 'a = 1 OR b = 2', linked: 'x > 0 OR y is not EMPTY', updatedMinutesAgo: 5 };
  expect(searchIn('10001', narrowing)).toBe(
    'project = 10001 AND (x > 0 OR y is not EMPTY) AND updated >= -5m AND (a = 1 OR b = 2) ORDER BY key ASC',
  );
  expect(searchIn('10001', { condition: '', linked: null, updatedMinutesAgo: null })).toBe(
    'project = 10001 ORDER BY key ASC',
  );
});
