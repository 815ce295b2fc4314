import { itemStatuses } from '../../../../src/runs/model/item-status';
import type { PushJournal } from '../../../../src/runs/model/journal';
import { PushJournalWriter, type SettledItem } from '../../../../src/runs/delivery/push-journal-writer';
import { noon } from '../../../builders';
import { aWorld } from '../../../ports';
import { aPushJournal, aRun } from '../../../run-builders';
import { passTime } from '../../../run-world';

const run = aRun();
const idle = { count: 2, since: noon };
const source = { by: 'connector', status: 422 } as const;

/** The writer of a run's second delivery, and what is stored by it. */
function aWriter(claimed: Partial<PushJournal> = {}) {
  const world = aWorld();
  const writer = new PushJournalWriter(world.ports, run.id, aPushJournal({ idle, ...claimed }), () => 3);
  const stored = async (): Promise<PushJournal> => {
    await writer.save();
    const journal = await world.ports.runs.journal(run.id, 2);
    if (journal?.work !== 'push') throw new Error('nothing was stored');
    return journal;
  };
  return { world, writer, stored };
}

const ended = (over: Partial<SettledItem> = {}): SettledItem => ({
  ...{ state: 'pushed', linked: 'no', issueKey: 'OPS-1', why: null, detail: null, source: {} },
  ...over,
});
const refused = (detail: string | null = 'No.') =>
  ended({ state: 'refused', why: 'REFUSED', detail, source });

test('before anything is done the journal is empty, and its delivery has made no progress', async () => {
  const { stored } = aWriter();
  expect(await stored()).toMatchObject({ first: 0, marks: '', seconds: [], latest: null, idle, inFlight: 3 });
});

test('items are kept from the first to the last with what became of them, when and why', async () => {
  const { world, writer, stored } = aWriter();
  writer.markInFlight([7, 4]);
  passTime(world, 2_999);
  writer.settle(7, refused());
  writer.noteLinked(9, 'made');
  expect(await stored()).toMatchObject({
    ...{ first: 4, marks: 'w..r.W', seconds: [0, 0, 0, 2, 0, 0], idle: null },
    troubles: [{ position: 7, why: 'REFUSED', text: 0, source }],
    ...{ texts: ['No.'], latest: { issueKey: 'OPS-1', position: 7, state: 'refused' } },
    touchedAt: '2026-10-05T12:00:02.999Z',
  });
});

test('the same words are kept once, and none where there were none', async () => {
  const { writer, stored } = aWriter();
  const words = ['No.', 'Never.', 'No.', null];
  words.forEach((detail, position) => writer.settle(position, refused(detail)));
  const { texts, troubles } = await stored();
  expect([texts, troubles.map(({ text }) => text)]).toEqual([
    ['No.', 'Never.'],
    [0, 1, 0, null],
  ]);
});

test('what was left out is settled, and is not the latest news', async () => {
  const { writer, stored } = aWriter();
  writer.settle(1, ended());
  writer.settle(2, ended({ state: 'skipped', why: 'noPermission' }));
  expect(writer.settled()).toBe(2);
  expect((await stored()).latest).toMatchObject({ position: 1 });
});

test('an item that was not sent loses its mark, but a link that was made for it stays noted', async () => {
  const { writer, stored } = aWriter();
  writer.markInFlight([1, 2, 3]);
  writer.noteLinked(2, 'made');
  expect(writer.inFlightPositions()).toEqual([1, 2, 3]);
  writer.unmark(1);
  writer.unmark(2);
  expect(writer.inFlightPositions()).toEqual([3]);
  expect(await stored()).toMatchObject({ first: 2, marks: 'Lw' });
  writer.markInFlight([2]);
  expect((await stored()).marks).toBe('Ww');
});

test('goes on from what its journal holds of the deliveries before it', async () => {
  const troubles = [{ position: 5, why: 'REFUSED', text: 0, source }] as const;
  const before = {
    first: 4,
    marks: 'pr.L',
    seconds: [1, 2, 0, 3],
    troubles,
    texts: ['No.'],
    unmirrored: [4],
  };
  const { writer, stored } = aWriter(before);
  expect(await stored()).toMatchObject({ ...before, idle });
  writer.settle(6, refused());
  writer.noteUnmirrored(6);
  writer.noteUnmirrored(4);
  expect(await stored()).toMatchObject({ marks: 'prrL', texts: ['No.'], unmirrored: [4, 6], idle: null });
});

test('what a dead delivery had on its way is unknown, and its link may be too', async () => {
  const { writer, stored } = aWriter();
  writer.adoptUnknown(3, 'no');
  writer.adoptUnknown(4, 'unknown');
  writer.adoptUnknown(5, 'made');
  const journal = await stored();
  expect([journal.marks, journal.seconds, journal.idle]).toEqual(['uxU', [0, 0, 0], idle]);
  expect(itemStatuses([journal]).get(4)).toMatchObject({ why: 'OUTCOME_UNKNOWN', detail: null, at: noon });
});

test('a wait is stored at once, and an ending with the last write', async () => {
  const { world, writer } = aWriter();
  const held = { until: noon, code: 'RATE_LIMITED', source } as const;
  await writer.hold(held);
  expect(await world.ports.runs.journal(run.id, 2)).toMatchObject({ held, ending: null });
  await writer.save({ why: 'done', at: noon });
  expect(await world.ports.runs.journal(run.id, 2)).toMatchObject({ held, ending: { why: 'done' } });
});

test('its age is the time since its last write, or since the claim', async () => {
  const { world, writer } = aWriter();
  passTime(world, 31_000);
  expect(writer.age()).toBe(31_000);
  await writer.save();
  passTime(world, 5);
  expect(writer.age()).toBe(5);
});

describe('is full before a row is', () => {
  // 180,000 bytes, of which 3 for each item from the first to the last and 5 for each that is its own.
  test('of items', () => {
    const { writer } = aWriter();
    expect(writer.isFull()).toBe(false);
    for (let position = 0; position < 22_500; position++) writer.settle(position, ended());
    expect(writer.isFull()).toBe(false);
    writer.settle(22_500, ended());
    expect(writer.isFull()).toBe(true);
  });

  test('of the span between items that lie far apart', () => {
    const { writer } = aWriter();
    writer.settle(100, ended());
    writer.settle(100 + 59_995, ended());
    expect(writer.isFull()).toBe(false);
    writer.settle(100 + 59_996, ended());
    expect(writer.isFull()).toBe(true);
  });

  test('of troubles, of words by their bytes, and of missing mirrors', () => {
    const [troubled, wordy, unmirrored] = [aWriter(), aWriter(), aWriter()].map(({ writer }) => writer);
    for (let position = 0; position < 1_406; position++) troubled?.settle(position, refused(null));
    expect(troubled?.isFull()).toBe(false);
    troubled?.settle(1_406, refused(null));
    wordy?.settle(0, refused('é'.repeat(89_934)));
    expect(wordy?.isFull()).toBe(false);
    wordy?.settle(0, refused('-'));
    for (let position = 0; position < 25_714; position++) unmirrored?.noteUnmirrored(position);
    expect(unmirrored?.isFull()).toBe(false);
    unmirrored?.noteUnmirrored(25_714);
    expect([troubled, wordy, unmirrored].map((writer) => writer?.isFull())).toEqual([true, true, true]);
  });
});
