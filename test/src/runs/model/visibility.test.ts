import { continuedPreview } from '../../../../src/runs/model/journal';
import { noCounts } from '../../../../src/runs/model/planned-item';
import { visibleCounts } from '../../../../src/runs/model/visibility';
import { noon } from '../../../builders';
import { aPlan } from '../../../run-builders';

const claim = { epoch: 1, calledBy: 1, owner: 'o', claimedAt: noon, inFlight: 4, idle: null };
const counts = aPlan({
  issues: 3,
  push: 3,
  linkAndPush: 2,
  skip: 1,
  skips: { ...noCounts().skips, gone: 1 },
});
const plan = {
  ...continuedPreview(claim, null),
  chunks: [
    { key: 'one', from: 0, items: 6, counts },
    { key: 'two', from: 6, items: 6, counts },
  ],
};

test('the chunks that were looked at count, and no others', () => {
  expect(visibleCounts(plan, 1, [])).toEqual(counts);
  expect(visibleCounts(plan, 2, [])).toMatchObject({ issues: 6, push: 6, linkAndPush: 4, skip: 2 });
  expect(visibleCounts(plan, 0, [])).toEqual(noCounts());
  expect(visibleCounts(null, 2, [])).toEqual(noCounts());
});

test('hidden items are taken away by kind and reason, and their issues once each', () => {
  const hidden = [
    { position: 0, issueId: '1', plannedAs: 'push', skipped: null },
    { position: 1, issueId: '1', plannedAs: 'linkAndPush', skipped: null },
    { position: 2, issueId: '2', plannedAs: 'skip', skipped: 'gone' },
  ] as const;
  expect(visibleCounts(plan, 1, hidden)).toEqual(aPlan({ issues: 1, push: 2, linkAndPush: 1 }));
});
