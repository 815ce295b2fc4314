import { addCounts, countItems, noCounts } from '../../../../src/runs/model/planned-item';
import { aPlan, anItem } from '../../../run-builders';

const items = [
  anItem(1),
  anItem(1),
  anItem(2, { plannedAs: 'linkAndPush' }),
  anItem(3, { plannedAs: 'skip', skipped: 'viewOnly' }),
  anItem(4, { plannedAs: 'skip', skipped: 'gone' }),
  anItem(4, { plannedAs: 'skip', skipped: 'gone' }),
];
const counted = {
  ...{ issues: 4, push: 2, linkAndPush: 1, skip: 3 },
  skips: { ...noCounts().skips, viewOnly: 1, gone: 2 },
};

test('items are counted by what is to be done with them, and each issue once', () => {
  expect(countItems(items)).toEqual(counted);
  expect(countItems([])).toEqual(noCounts());
});

test('counts are added and taken away, each kind and each reason by itself', () => {
  const other = aPlan({
    ...{ issues: 5, push: 6, linkAndPush: 7, skip: 8 },
    skips: { ...noCounts().skips, gone: 8 },
  });
  const sum = addCounts(counted, other);
  expect(sum).toEqual({
    ...{ issues: 9, push: 8, linkAndPush: 8, skip: 11 },
    skips: { ...noCounts().skips, viewOnly: 1, gone: 10 },
  });
  expect(addCounts(sum, other, -1)).toEqual(counted);
});
