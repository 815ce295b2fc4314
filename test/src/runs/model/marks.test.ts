import { letterOf, markOf, surer } from '../../../../src/runs/model/marks';

const surest = (earlier: string, later: string): string | null => {
  const mark = surer(markOf(earlier), markOf(later));
  return mark && letterOf(mark);
};

test('a letter says how an item ended and what became of its link', () => {
  expect(['p', 'R', '1', '6', 'l', 'x'].map(markOf)).toEqual([
    { state: 'pushed', linked: 'no' },
    { state: 'refused', linked: 'made' },
    { state: 'pushed', linked: 'stood' },
    { state: 'onTheWay', linked: 'stood' },
    { state: 'waiting', linked: 'no' },
    { state: 'unknown', linked: 'unknown' },
  ]);
});

test.each(['0', '8', '12', '-', '', 'constructor'])('%j says nothing', (letter) => {
  expect(markOf(letter)).toBeNull();
});

test.each([
  ['p', 'r', 'r'],
  ['f', 's', 's'],
  ['w', 'l', 'w'],
  ['l', 'w', 'w'],
  ['w', 'u', 'u'],
  ['.', 'w', 'w'],
  ['w', '.', 'w'],
  ['.', '.', null],
])('of %s and then %s, as sure things count later, %s counts', (earlier, later, counts) => {
  expect(surest(earlier, later)).toBe(counts);
});

test.each([
  ['L', 'p', 'P'],
  ['P', 'u', 'P'],
  ['p', 'U', 'P'],
  ['7', 'f', '3'],
  ['W', 'x', 'U'],
  ['W', '1', '1'],
  ['1', 'P', 'P'],
  ['w', 'x', 'x'],
  ['x', 'p', 'p'],
])(
  'a link that is known to be made or to have stood stays so: %s and then %s is %s',
  (earlier, later, counts) => {
    expect(surest(earlier, later)).toBe(counts);
  },
);
