import { absorbed } from '../../../../src/runs/model/absorb';
import { itemStatuses } from '../../../../src/runs/model/item-status';
import { emptyPush, type PushJournal } from '../../../../src/runs/model/journal';
import { noon } from '../../../builders';
import { aPushJournal } from '../../../run-builders';

const minutesOn = (minutes: number): string => new Date(Date.parse(noon) + minutes * 60_000).toISOString();

/** The journal of a delivery that has just been claimed, so many minutes after noon. */
function fresh(epoch: number, minutes = 0): PushJournal {
  const claimedAt = minutesOn(minutes);
  return emptyPush({
    epoch,
    calledBy: epoch,
    owner: `o-${String(epoch)}`,
    claimedAt,
    inFlight: 4,
    idle: null,
  });
}

/** The journal of a delivery that has ended. */
const ended = (over: Partial<PushJournal>): PushJournal =>
  aPushJournal({ ending: { why: 'handedOn', at: minutesOn(20), job: 'j' }, ...over });

const quiet = (epoch: number): PushJournal => ended({ epoch, claimedAt: minutesOn(5) });

const refused = (position: number, text: number | null) =>
  ({ position, why: 'REFUSED', text, source: { by: 'connector', status: 422 } }) as const;

const first = ended({
  ...{ epoch: 2, first: 3, marks: 'pr.S', seconds: [1, 2, 0, 59] },
  ...{ texts: ['No.', 'Not now.'], troubles: [refused(4, 1)], unmirrored: [3, 9] },
});
const second = ended({
  ...{ epoch: 3, claimedAt: minutesOn(5), first: 1, marks: 'r...4.fw', seconds: [7, 0, 0, 0, 8, 0, 9, 0] },
  ...{ texts: ['Never.'], troubles: [refused(1, 0), refused(7, null)], unmirrored: [9, 1] },
});

test.each<[string, PushJournal[]]>([
  ['one journal', [first]],
  ['two journals', [first, second]],
  [
    'two journals whose later one begins behind the earlier one',
    [first, { ...second, first: 20, troubles: [] }],
  ],
  ['two journals whose later one says nothing', [first, quiet(3)]],
  ['two journals whose earlier one says nothing', [quiet(2), second]],
])('says of every item what %s said: how, when and why', (_, before) => {
  const merged = absorbed(fresh((before.at(-1)?.epoch ?? 0) + 1, 30), before);
  expect(itemStatuses([merged])).toEqual(itemStatuses(before));
  expect(merged.seconds).toHaveLength(merged.marks.length);
});

test('a later entry takes the place of an earlier one, with its instant and its reason', () => {
  const before = [
    ended({ epoch: 2, marks: 'wr', troubles: [refused(0, 0), refused(1, 0)], texts: ['No.'] }),
    ended({ epoch: 3, claimedAt: minutesOn(5), marks: 'p.', seconds: [4, 0] }),
  ];
  const merged = absorbed(fresh(4, 30), before);
  expect(merged).toMatchObject({ marks: 'pr', troubles: [refused(1, 0)], texts: ['No.'] });
  expect(itemStatuses([merged]).get(0)?.at).toBe('2026-10-05T12:05:04.000Z');
});

test('tells since when it includes the others, and whose mirrors are missing, each once', () => {
  const merged = absorbed(fresh(4, 30), [first, second]);
  expect(merged).toMatchObject({ epoch: 4, since: 2, begunAt: noon, claimedAt: minutesOn(30) });
  expect(merged.unmirrored.toSorted()).toEqual([1, 3, 9]);
});

test('includes what the journal before it included, and goes on before that', () => {
  const both = { ...absorbed(fresh(3, 5), [first]), ending: first.ending };
  expect(both.since).toBe(2);
  const merged = absorbed(fresh(4, 30), [ended({ epoch: 1, marks: 'f' }), both]);
  expect([merged.since, merged.marks]).toEqual([1, 'f..pr.S']);
});

test('leaves out a journal that is not right before it', () => {
  expect(absorbed(fresh(4), [first])).toEqual(fresh(4));
});

test('two deliveries that did nothing leave nothing', () => {
  expect(absorbed(fresh(3), [quiet(2)])).toMatchObject({ since: 2, first: 0, marks: '', seconds: [] });
});

test.each<[string, (more: number) => Partial<PushJournal>]>([
  ['marks', (more) => ({ marks: 'p'.repeat(2_500 + more) })],
  ['troubles', (more) => ({ troubles: Array.from({ length: 166 + more }, (_, n) => refused(n, null)) })],
  ['words, by their bytes', (more) => ({ texts: ['é'.repeat(9_998) + '!'.repeat(more)] })],
  [
    'many words',
    (more) => ({ texts: Array.from({ length: 2_500 }, (_, n) => 'word' + '!'.repeat(n === 0 ? more : 0)) }),
  ],
  ['missing mirrors', (more) => ({ unmirrored: Array.from({ length: 2_857 + more }, (_, n) => n) })],
])('copies only what is small, because it is written again with every window: %s', (_, of) => {
  expect(absorbed(fresh(3), [ended(of(0))]).since).toBe(2);
  expect(absorbed(fresh(3), [ended(of(1))]).since).toBe(3);
});

test('what it holds already counts, too', () => {
  const half = { marks: 'p'.repeat(1_300) };
  const merged = absorbed(fresh(4), [ended({ epoch: 2, ...half }), ended({ epoch: 3, ...half })]);
  expect(merged.since).toBe(3);
});

test('leaves out the journal of a delivery that did not end: it may still write, and is read by itself', () => {
  expect(absorbed(fresh(4), [first, { ...second, ending: null }])).toEqual(fresh(4));
  expect(absorbed(fresh(4), [{ ...first, ending: null }, second]).since).toBe(3);
});
