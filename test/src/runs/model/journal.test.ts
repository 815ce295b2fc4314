import {
  continuedPreview,
  emptyPush,
  oneMoreIdle,
  planOf,
  pushesOf,
} from '../../../../src/runs/model/journal';
import { itemStatuses } from '../../../../src/runs/model/item-status';
import type { Ending } from '../../../../src/runs/model/run';
import { noon } from '../../../builders';
import { aPlan, aPushJournal } from '../../../run-builders';

const claim = { epoch: 2, calledBy: 2, owner: 'o', claimedAt: noon, inFlight: 4, idle: null };
const since = '2026-10-05T11:00:00.000Z';
const waits: Ending = {
  ...{ why: 'waits', at: noon, job: 'j' },
  ...{ until: noon, code: 'RATE_LIMITED', source: {} },
};

test.each([
  ['the first', undefined, 1, noon],
  ['one after progress', aPushJournal({ idle: null }), 1, noon],
  ['one more in a row', aPushJournal({ idle: { count: 2, since } }), 3, since],
  [
    'one after a wait that was asked for',
    aPushJournal({ idle: { count: 2, since }, ending: waits }),
    2,
    since,
  ],
  ['one after a wait and progress', aPushJournal({ idle: null, ending: waits }), 0, noon],
])('of deliveries without progress %s counts with its time', (_, last, count, from) => {
  expect(oneMoreIdle(last, noon)).toEqual({ count, since: from });
});

test('after the claim nothing is done', () => {
  const empty = { marks: '', seconds: [], troubles: [], texts: [], unmirrored: [], latest: null };
  expect(emptyPush(claim)).toEqual({
    ...{ ...claim, ...empty, work: 'push', since: 2, begunAt: noon, first: 0 },
    ...{ touchedAt: noon, ending: null, held: null },
  });
});

test('a preview goes on behind the chunks that are stored, and forgets what was read beyond them', () => {
  const fresh = continuedPreview(claim, null);
  expect(fresh).toMatchObject({ chunks: [], cursor: null, issuesRead: 0, reads: { count: 0, ms: 0 } });
  const counts = aPlan({ issues: 3, push: 5 });
  const chunks = [0, 5].map((from) => ({ key: String(from), from, items: 5, counts }));
  const before = { ...fresh, chunks, cursor: 'at:6', issuesRead: 9, reads: { count: 9, ms: 90 } };
  expect(continuedPreview({ ...claim, epoch: 3 }, before)).toMatchObject({
    ...{ epoch: 3, chunks, cursor: 'at:6', issuesRead: 6, reads: { count: 9, ms: 90 } },
  });
});

test('the plan is the last preview’s, and the pushes are those after it', () => {
  const previews = [continuedPreview(claim, null), { ...continuedPreview(claim, null), cursor: 'end' }];
  const journals = [...previews, aPushJournal({ epoch: 3 }), aPushJournal({ epoch: 4 })];
  expect(planOf(journals)).toBe(previews[1]);
  expect(pushesOf(journals).map(({ epoch }) => epoch)).toEqual([3, 4]);
  expect([planOf([]), pushesOf([])]).toEqual([null, []]);
});

test('an item that has ended has the second of its end, and one that has not has no time', () => {
  const statuses = itemStatuses([aPushJournal({ first: 2, marks: 'pwLr', seconds: [61, 5, 6, 61] })]);
  expect([...statuses].map(([position, { at }]) => [position, at])).toEqual([
    [2, '2026-10-05T12:01:01.000Z'],
    [3, null],
    [4, null],
    [5, '2026-10-05T12:01:01.000Z'],
  ]);
});
