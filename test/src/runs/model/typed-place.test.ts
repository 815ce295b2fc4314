import { inTypedPlaces } from '../../../../src/runs/model/typed-place';
import { linkedByEither, readRefinement, searchIn } from '../../../../src/runs/model/within-project';

/** Jira's words about a search that contains `mark`, with the place where it stands. */
function told(typed: string, mark: string, linked: string | null = null): string {
  const refinement = readRefinement(typed);
  if (!refinement.ok) throw new Error(refinement.problem);
  const jql = searchIn('10002', { condition: refinement.condition, linked, updatedMinutesAgo: null });
  const before = jql.slice(0, jql.indexOf(mark)).split('\n');
  const place = `(line ${String(before.length)}, character ${String((before.at(-1)?.length ?? 0) + 1)})`;
  return inTypedPlaces(`Something is wrong. ${place}`, jql, typed);
}

test.each([
  ['colour = red', 'red', null, 1, 10],
  ['   colour = red', 'red', null, 1, 13],
  ['status = Done AND colour = red ORDER BY created', 'red', linkedByEither, 1, 28],
  ['status = Done\nAND colour = red', 'red', null, 2, 14],
  ['\n\n  status = Done\n  AND colour = red', 'colour', null, 4, 7],
  ['status = Done\r\nAND colour = red', 'colour', null, 2, 5],
  ['colour\u00a0= red', 'red', null, 1, 10],
] as const)('%j: the error at %j is reported at its own place', (typed, mark, linked, line, character) => {
  expect(told(typed, mark, linked)).toBe(
    `Something is wrong. (line ${String(line)}, character ${String(character)})`,
  );
});

test('a place outside the typed text becomes its nearest end', () => {
  expect(told('colour =', ') ORDER')).toBe('Something is wrong. (line 1, character 9)');
  expect(told('colour =', 'project')).toBe('Something is wrong. (line 1, character 1)');
});

test('several places in another language are translated, and words without a place stay unchanged', () => {
  const jql = 'project = 10002 AND (colour = red) ORDER BY key ASC';
  expect(
    inTypedPlaces('Falsch (Zeile 1, Zeichen 31), falsch (Zeile 1, Zeichen 22).', jql, 'colour = red'),
  ).toBe('Falsch (Zeile 1, Zeichen 10), falsch (Zeile 1, Zeichen 1).');
  expect(inTypedPlaces('Field ‘colour’ does not exist.', jql, 'colour = red')).toBe(
    'Field ‘colour’ does not exist.',
  );
});

test.each([
  ['nothing was typed', '', 'project = 10002 ORDER BY key ASC'],
  [
    'what was typed cannot be put in parentheses',
    'colour = red)',
    'project = 10002 AND (colour = red)) ORDER BY key ASC',
  ],
  ['the search is another', 'colour = red', 'project = 10002 AND (colour = blue) ORDER BY key ASC'],
])('places stay as Jira gives them where %s', (_, typed, jql) => {
  const words = 'Something is wrong. (line 1, character 22)';
  expect(inTypedPlaces(words, jql, typed)).toBe(words);
});
