import { PreviewJournalWriter, theEnd } from '../../../../src/runs/delivery/preview-journal-writer';
import { continuedPreview, type PreviewJournal } from '../../../../src/runs/model/journal';
import { noon } from '../../../builders';
import { aWorld } from '../../../ports';
import { anItem, aRun } from '../../../run-builders';
import { passTime } from '../../../run-world';

const run = aRun();
const claim = {
  ...{ epoch: 2, calledBy: 2, owner: 'o-2', claimedAt: noon, inFlight: 4 },
  idle: { count: 1, since: noon },
};
const items = (count: number, from = 0) => Array.from({ length: count }, (_, n) => anItem(from + n));

/** The writer of a run's second delivery, and what is stored by it. */
function aWriter(before: PreviewJournal | null = null) {
  const world = aWorld();
  const writer = new PreviewJournalWriter(world.ports, run.id, continuedPreview(claim, before), () => 3);
  const stored = async () => {
    const journal = await world.ports.runs.journal(run.id, 2);
    return journal?.work === 'preview' ? journal : null;
  };
  return { world, writer, stored };
}

test('a page waits for a whole chunk, and is written at the end whatever there is', async () => {
  const { world, writer, stored } = aWriter();
  await writer.add(items(499), 499, 'at:499');
  expect([writer.items(), world.runs.chunks.size, await stored()]).toEqual([499, 0, null]);
  await writer.add(items(1, 499), 1, 'at:500');
  expect([writer.items(), world.runs.chunks.size]).toEqual([500, 1]);
  expect(await stored()).toMatchObject({ cursor: 'at:500', issuesRead: 500, inFlight: 3, idle: null });
  await writer.add(items(2, 500), 2, null);
  const journal = await stored();
  expect(journal).toMatchObject({ cursor: theEnd, issuesRead: 502 });
  expect(journal?.chunks.map(({ key, from, items: count }) => [key, from, count])).toEqual([
    ['0002-0000', 0, 500],
    ['0002-0001', 500, 2],
  ]);
  expect(journal?.chunks[1]?.counts).toMatchObject({ issues: 2, push: 2 });
  expect(world.runs.chunks.get(`${run.id} 0002-0001`)).toEqual(items(2, 500));
});

test('no chunk has more than a thousand items', async () => {
  const { writer, stored } = aWriter();
  await writer.add(items(1_001), 1_001, null);
  expect((await stored())?.chunks.map(({ from, items: count }) => [from, count])).toEqual([
    [0, 1_000],
    [1_000, 1],
  ]);
});

test('what waits for its chunk is told every few seconds, and its place is not', async () => {
  const { world, writer, stored } = aWriter();
  passTime(world, 3_000);
  await writer.add(items(1), 1, 'at:1');
  expect(await stored()).toBeNull();
  passTime(world, 1);
  await writer.add(items(1, 1), 1, 'at:2');
  expect(await stored()).toMatchObject({ issuesRead: 2, cursor: null, chunks: [], idle: claim.idle });
  expect(writer.age()).toBe(0);
});

test('goes on behind the chunks that another delivery wrote, and reads again what that one had not written', async () => {
  const first = aWriter();
  await first.writer.add(items(500), 500, 'at:500');
  await first.writer.add(items(3, 500), 3, 'at:503');
  const { writer, stored } = aWriter(first.writer.journal);
  expect([writer.items(), writer.journal.issuesRead, writer.journal.cursor]).toEqual([500, 500, 'at:500']);
  await writer.add(items(3, 500), 3, null);
  expect((await stored())?.chunks.map(({ from }) => from)).toEqual([0, 500]);
});

test('a delivery has made progress once its place is another', async () => {
  const { writer } = aWriter();
  await writer.flush(null);
  expect(writer.isIdle()).toBe(true);
  await writer.flush('at:0');
  expect(writer.isIdle()).toBe(false);
});

test('a plan that cannot be continued is dropped', async () => {
  const first = aWriter();
  await first.writer.add(items(500), 500, 'a cursor of the first release');
  const { writer } = aWriter(first.writer.journal);
  writer.restart();
  expect([writer.items(), writer.journal]).toMatchObject([0, { chunks: [], cursor: null, issuesRead: 0 }]);
});

test('reads are counted with their time, and a wait is stored at once', async () => {
  const { writer, stored } = aWriter();
  writer.tookMs(120);
  writer.tookMs(80);
  const held = { until: noon, code: 'RATE_LIMITED', source: {} } as const;
  await writer.hold(held);
  expect(await stored()).toMatchObject({ reads: { count: 2, ms: 200 }, held, ending: null });
  await writer.save({ why: 'ready', at: noon });
  expect(await stored()).toMatchObject({ held, ending: { why: 'ready' } });
});
