import { cutChunks } from '../../../../src/runs/model/cut-chunks';
import { anItem } from '../../../run-builders';

/** Items of issues that have so many each. */
const itemsOf = (...counts: readonly number[]) =>
  counts.flatMap((count, n) => Array.from({ length: count }, () => anItem(n)));
const sizes = (...counts: readonly number[]) => cutChunks(itemsOf(...counts), 4).map(({ length }) => length);

test('chunks are filled to the brim, and the items of one issue stay together', () => {
  expect(sizes(1, 1, 1, 1)).toEqual([4]);
  expect(sizes(3, 1, 2, 2)).toEqual([4, 4]);
  expect(sizes(3, 2)).toEqual([3, 2]);
  expect(sizes(4, 1)).toEqual([4, 1]);
  expect(sizes()).toEqual([]);
});

test('no item is lost, and none changes its place', () => {
  const items = itemsOf(3, 2, 1, 4);
  expect(cutChunks(items, 4).flat()).toEqual(items);
});

test('an issue with more than a chunk holds is cut, and no chunk claims to know it whole', () => {
  const chunks = cutChunks(itemsOf(1, 6, 4), 4);
  expect(chunks.map((chunk) => chunk.map(({ wholeIssue }) => wholeIssue))).toEqual([
    [true],
    [false, false, false, false],
    [false, false],
    [true, true, true, true],
  ]);
});
