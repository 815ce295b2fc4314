import { issuesByName, namesAtOnce, type Renames } from '../../../src/contract/runs/named-issues';

interface Issue {
  readonly id: string;
  readonly key: string;
}

/** A Jira that knows issues by present and former keys; it answers backwards, each issue once, and counts the questions. */
function aJira(issues: Readonly<Record<string, readonly string[]>>) {
  const byName = new Map<string, Issue>();
  Object.entries(issues).forEach(([key, former], at) => {
    const issue = { id: String(10_000 + at), key };
    for (const name of [key, issue.id, ...former]) byName.set(name, issue);
  });
  const asked: number[] = [];
  const ask = (names: readonly string[]): Promise<readonly Issue[]> => {
    expect(names.length).toBeLessThanOrEqual(namesAtOnce);
    asked.push(names.length);
    return Promise.resolve([...new Set(names.flatMap((name) => byName.get(name) ?? []))].reverse());
  };
  return { ask, asked };
}

const numbers = (count: number, from = 1): readonly number[] =>
  Array.from({ length: count }, (_, n) => n + from);
const keysOf = (found: ReadonlyMap<string, Issue>): Record<string, string> =>
  Object.fromEntries([...found].map(([name, { key }]) => [name, key]));

async function find(jira: ReturnType<typeof aJira>, names: readonly string[], renames: Renames = new Map()) {
  return keysOf(await issuesByName(names, jira.ask, renames));
}

test('present keys and ids cost one question', async () => {
  const jira = aJira({ 'OPS-1': [], 'OPS-2': [] });
  expect(await find(jira, ['OPS-2', '10000', '77'])).toEqual({ 'OPS-2': 'OPS-2', 10000: 'OPS-1' });
  expect(jira.asked).toEqual([3]);
});

test('a former key beside present ones is matched, and what is gone stays without an issue', async () => {
  const jira = aJira({ 'OPS-1': [], 'SUP-41': ['OPS-5'] });
  expect(await find(jira, ['OPS-1', 'OPS-5', 'OPS-9'])).toEqual({ 'OPS-1': 'OPS-1', 'OPS-5': 'SUP-41' });
});

test('an issue named by its present and a former key is found by both', async () => {
  const jira = aJira({ 'SUP-41': ['OPS-5'] });
  expect(await find(jira, ['SUP-41', 'OPS-5'])).toEqual({ 'SUP-41': 'SUP-41', 'OPS-5': 'SUP-41' });
});

test('several former keys of one issue are all matched', async () => {
  const jira = aJira({ 'SUP-9': ['OPS-1', 'OLD-3', 'OPS-77'], 'SUP-8': ['OPS-2'], 'SUP-7': ['OPS-3'] });
  expect(await find(jira, ['OPS-1', 'OPS-2', 'OPS-3', 'OLD-3', 'OPS-4', 'OPS-77'])).toEqual({
    'OPS-1': 'SUP-9',
    'OPS-2': 'SUP-8',
    'OPS-3': 'SUP-7',
    'OLD-3': 'SUP-9',
    'OPS-77': 'SUP-9',
  });
});

test.each([1, 2, 3, 7, 20, 36, 71, 100])('%i issues moved in any order are told apart', async (count) => {
  const moved = numbers(count).map(
    (n) => [`SUP-${String(1 + ((n * 7) % 101))}`, [`OPS-${String(n)}`]] as const,
  );
  const jira = aJira(Object.fromEntries(moved));
  const expected = Object.fromEntries(moved.map(([key, [former]]) => [former, key]));
  expect(
    await find(
      jira,
      numbers(count).map((n) => `OPS-${String(n)}`),
    ),
  ).toEqual(expected);
  expect(jira.asked.length).toBeLessThanOrEqual(10);
});

test('a hundred names cost twelve questions at the most, whatever has become of them', async () => {
  const issues = Object.fromEntries(
    numbers(60).map((n) =>
      n <= 20 ? [`OPS-${String(n)}`, []] : [`X${String(n)}-${String(90 - n)}`, [`OPS-${String(n)}`]],
    ),
  );
  const jira = aJira(issues);
  const found = await find(
    jira,
    numbers(100).map((n) => `OPS-${String(n)}`),
  );
  expect(Object.keys(found)).toHaveLength(60);
  expect(jira.asked.length).toBeLessThanOrEqual(12);
});

test('names that are all gone cost one question', async () => {
  const jira = aJira({});
  expect(
    await find(
      jira,
      numbers(100).map((n) => `OPS-${String(n)}`),
    ),
  ).toEqual({});
  expect(jira.asked).toHaveLength(1);
});

test('a renamed project costs ten questions once, and two for each further hundred', async () => {
  const jira = aJira(
    Object.fromEntries(numbers(1_000).map((n) => [`NEW-${String(n)}`, [`OLD-${String(n)}`]])),
  );
  const renames: Renames = new Map();
  for (const hundred of numbers(10, 0)) {
    const names = numbers(100, hundred * 100 + 1).map((n) => `OLD-${String(n)}`);
    const expected = Object.fromEntries(names.map((name) => [name, name.replace('OLD', 'NEW')]));
    expect(await find(jira, names, renames)).toEqual(expected);
  }
  expect(jira.asked.length).toBeLessThanOrEqual(10 + 9 * 2);
});

test('an issue that left a renamed project is found where it is', async () => {
  const jira = aJira({
    ...Object.fromEntries(numbers(9).map((n) => [`NEW-${String(n)}`, [`OLD-${String(n)}`]])),
    'SUP-3': ['OLD-10'],
  });
  const renames: Renames = new Map();
  await find(
    jira,
    numbers(8).map((n) => `OLD-${String(n)}`),
    renames,
  );
  expect(await find(jira, ['OLD-9', 'OLD-10', 'OLD-11'], renames)).toEqual({
    'OLD-9': 'NEW-9',
    'OLD-10': 'SUP-3',
  });
});

test('issues moved into an empty project keep no number they did not keep', async () => {
  // OLD-6 was deleted: from there on the numbers of the other project run behind.
  const moved = numbers(30)
    .filter((n) => n !== 6)
    .map((n) => [`NEW-${String(n < 6 ? n : n - 1)}`, [`OLD-${String(n)}`]] as const);
  const jira = aJira(Object.fromEntries(moved));
  const renames: Renames = new Map();
  await find(
    jira,
    numbers(5).map((n) => `OLD-${String(n)}`),
    renames,
  );
  const found = await find(
    jira,
    numbers(10, 5).map((n) => `OLD-${String(n)}`),
    renames,
  );
  expect(found).toMatchObject({ 'OLD-5': 'NEW-5', 'OLD-7': 'NEW-6', 'OLD-14': 'NEW-13' });
  expect(found['OLD-6']).toBeUndefined();
});
