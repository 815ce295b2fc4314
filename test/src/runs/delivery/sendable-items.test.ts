import { countOpen, sendableItems, type SendableItem } from '../../../../src/runs/delivery/sendable-items';
import { continuedPreview } from '../../../../src/runs/model/journal';
import { itemStatuses } from '../../../../src/runs/model/item-status';
import { countItems, type PlannedItem } from '../../../../src/runs/model/planned-item';
import type { Allowed } from '../../../../src/runs/model/rights';
import { noon } from '../../../builders';
import { aWorld } from '../../../ports';
import { anItem, aPushJournal, aRun } from '../../../run-builders';

const run = aRun();
const claim = { epoch: 1, calledBy: 1, owner: 'o', claimedAt: noon, inFlight: 4, idle: null };
const skipped = (n: number) => anItem(n, { plannedAs: 'skip', skipped: 'viewOnly' });
const toLink = (n: number) => anItem(n, { plannedAs: 'linkAndPush' });

/** What is left to send of these chunks, whose items stand as their letters say. */
async function sendable(
  chunks: readonly (readonly PlannedItem[])[],
  marks = '',
  allowed: (issueId: string) => Allowed = () => 'send',
) {
  const { ports, runs } = aWorld();
  let from = 0;
  const notes = [];
  for (const [n, items] of chunks.entries()) {
    await ports.runs.saveChunk(run.id, String(n), items);
    notes.push({ key: String(n), from, items: items.length, counts: countItems(items) });
    from += items.length;
  }
  const plan = { ...continuedPreview(claim, null), chunks: notes };
  const statuses = itemStatuses([aPushJournal({ marks })]);
  const left: SendableItem[] = [];
  for await (const item of sendableItems(ports, run, plan, { statuses, allowed })) left.push(item);
  const read = runs.reads.filter((call) => call === 'chunk').length;
  return { left, read, open: countOpen(plan, statuses, 1) };
}
const positions = (left: readonly SendableItem[]) => left.map(({ position }) => position);

test('what has ended, is on its way or was never to be sent is left out; what waits comes in order', async () => {
  const { left, open } = await sendable(
    [
      [anItem(0), anItem(1), skipped(2)],
      [toLink(3), anItem(4), anItem(5)],
    ],
    'pw..Lu',
  );
  expect(positions(left)).toEqual([3, 4]);
  // Five may be sent, three have ended or are on their way, and one more has been settled by now.
  expect(open).toBe(1);
});

test('an item without a record cannot be sent', async () => {
  expect(positions((await sendable([[anItem(0, { record: null }), anItem(1)]])).left)).toEqual([1]);
});

test('a chunk with nothing left to send is not read', async () => {
  const chunks = [[skipped(0)], [anItem(1), anItem(2)], [anItem(3)]];
  expect(await sendable(chunks, '.pp.')).toMatchObject({ read: 1, left: [{ position: 3 }] });
});

test('what only somebody else may send is left for them, and what nobody may send says why', async () => {
  const may: Record<string, Allowed> = { '20001': 'leave', '20002': 'gone' };
  const { left } = await sendable([[anItem(0), anItem(1), anItem(2)]], '', (id) => may[id] ?? 'send');
  expect(left.map(({ position, refused }) => [position, refused])).toEqual([
    [1, 'gone'],
    [2, null],
  ]);
});

test('a link this run has made is not made again; one that stood was not made by it', async () => {
  const { left } = await sendable([[toLink(0), toLink(1), toLink(2)]], 'L7.');
  expect(left.map(({ isLinked }) => isLinked)).toEqual([true, false, false]);
});

test('of an issue it says which links stood, where the plan knows them all, and how many are to be pushed', async () => {
  const second = anItem(0, { record: { object: 'Account', id: 'another' } });
  const third = { ...toLink(0), record: { object: 'Case', id: 'third' } };
  const { left } = await sendable([
    [anItem(0), { ...second, plannedAs: 'skip', skipped: 'unchanged' }, third],
  ]);
  const { record, options } = anItem(0);
  const whole = [
    { record, options },
    { record: second.record, options },
  ];
  expect(left.map((each) => [each.whole, each.ofIssue])).toEqual([
    [whole, 2],
    [whole, 2],
  ]);
});

test('it knows no whole of an issue whose other links it does not know, and an empty one where all are to be made', async () => {
  const partly = anItem(0, { wholeIssue: false });
  const { left } = await sendable([[partly, toLink(1)]]);
  expect(left.map(({ whole, ofIssue }) => [whole, ofIssue])).toEqual([
    [null, 1],
    [[], 1],
  ]);
});
