import { splitCells } from '../../../static/bulk/paste/split-cells';

test.each([
  ['OPS-1\t500', ['OPS-1', '500']],
  ['OPS-1;500', ['OPS-1', '500']],
  ['OPS-1,500', ['OPS-1', '500']],
  ['OPS-1   500', ['OPS-1', '500']],
  ['OPS-1, 500 ,', ['OPS-1', '500', '']],
  ['"OPS-1","500"', ['OPS-1', '500']],
  ['"OPS-1" , "a, b" ,500', ['OPS-1', 'a, b', '500']],
  ['"say ""yes""",500', ['say "yes"', '500']],
  // A tab is the spreadsheet's own mark: commas and semicolons beside it belong to the text.
  ['a, b; c\t500', ['a, b; c', '500']],
  ['', ['']],
])('%j is cut into its cells', (line, cells) => {
  expect(splitCells(line)).toEqual(cells);
});

test('a quote that never closes is a character like any other', () => {
  expect(splitCells('"OPS-1,500')).toEqual(['"OPS-1', '500']);
  expect(splitCells('OPS-1,5"00')).toEqual(['OPS-1', '5"00']);
  expect(splitCells('"OPS-1"x,500')).toEqual(['"OPS-1"x', '500']);
});
