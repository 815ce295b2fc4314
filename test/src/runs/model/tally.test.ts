import { runPhases } from '../../../../src/contract/runs/phase';
import { itemStatuses } from '../../../../src/runs/model/item-status';
import { letterOf, markOf, surer } from '../../../../src/runs/model/marks';
import type { ItemStatus } from '../../../../src/runs/model/item-status';
import { causesOf, codeOf, standingOf } from '../../../../src/runs/model/tally';
import { aPlan, aPushJournal } from '../../../run-builders';

let seed = 11;
const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
const letters = 'prfuswPRFUSW.';
const someMarks = (length: number): string =>
  Array.from({ length }, () => letters.charAt(next(letters.length))).join('');

test('the states add up to the total, whatever any number of journals say', () => {
  for (let round = 0; round < 400; round++) {
    const items = 1 + next(60);
    const journals = Array.from({ length: next(4) }, (_, n) => {
      const first = next(items);
      return aPushJournal({ epoch: n + 2, first, marks: someMarks(next(items - first + 1)) });
    });
    const plan = aPlan({ push: items, skip: next(9) });
    for (const phase of runPhases) {
      const { by, total } = standingOf(plan, itemStatuses(journals).values(), phase);
      expect(Object.values(by).reduce((sum, count) => sum + count, 0)).toBe(total);
      expect(Math.min(...Object.values(by))).toBeGreaterThanOrEqual(0);
    }
  }
});

test.each([
  ['w', 'u', 'unknown'],
  ['p', 'u', 'pushed'],
  ['u', 'p', 'pushed'],
  ['u', 'w', 'unknown'],
  ['p', 'w', 'pushed'],
  ['u', '.', 'unknown'],
  ['.', 'f', 'failed'],
])('%s first and %s later counts as %s', (earlier, later, state) => {
  const journals = [aPushJournal({ epoch: 2, marks: earlier }), aPushJournal({ epoch: 3, marks: later })];
  expect(itemStatuses(journals).get(0)?.state).toBe(state);
  expect(surer(markOf(earlier), markOf(later))?.state).toBe(state);
});

test('a late entry of a delivery taken for dead brings its reason and its words', () => {
  const zombie = aPushJournal({
    ...{ epoch: 2, first: 4, marks: '.r', texts: ['No.'] },
    troubles: [{ position: 5, why: 'REFUSED', text: 0, source: { by: 'connector', status: 422 } }],
  });
  const successor = aPushJournal({
    ...{ epoch: 3, first: 5, marks: 'u' },
    troubles: [{ position: 5, why: 'OUTCOME_UNKNOWN', text: null, source: {} }],
  });
  expect(itemStatuses([zombie, successor]).get(5)).toMatchObject({
    state: 'refused',
    why: 'REFUSED',
    detail: 'No.',
    source: { by: 'connector', status: 422 },
  });
});

test('every mark is read as it was written', () => {
  for (const letter of 'prfuswlPRFUSWL1234567x') {
    const mark = markOf(letter);
    expect(mark && letterOf(mark)).toBe(letter);
  }
  expect([markOf('.'), markOf('y'), markOf('8'), markOf(undefined)]).toEqual([null, null, null, null]);
});

test('an item on its way is unknown once no delivery is at work', () => {
  const statuses = [...itemStatuses([aPushJournal({ marks: 'ww' })]).values()];
  expect(standingOf(aPlan({ push: 2 }), statuses, 'pushing').by).toMatchObject({ onTheWay: 2, unknown: 0 });
  expect(standingOf(aPlan({ push: 2 }), statuses, 'stalled').by).toMatchObject({ onTheWay: 0, unknown: 2 });
  expect(causesOf(statuses, 'stalled')).toEqual([
    { outcome: 'unknown', code: 'OUTCOME_UNKNOWN', detail: null, count: 2 },
  ]);
});

test('what is left is not sent once the run is over, and waits before that', () => {
  expect(standingOf(aPlan({ push: 3 }), [], 'cancelled').by).toMatchObject({ notSent: 3, waiting: 0 });
  expect(standingOf(aPlan({ push: 3 }), [], 'paused').by).toMatchObject({ notSent: 0, waiting: 3 });
});

const anEnd = (over: Partial<ItemStatus>): ItemStatus => ({
  ...{ state: 'failed', linked: 'no', at: null, why: 'CONNECTOR_DOWN', detail: null, source: {} },
  ...over,
});

test('what was left out in the push counts by its reason too, and nothing else does', () => {
  const statuses = [
    anEnd({ state: 'skipped', why: 'noPermission' }),
    anEnd({ state: 'skipped', why: 'CONNECTOR_DOWN' }),
    anEnd({ state: 'failed', why: 'gone' }),
    anEnd({ state: 'waiting', linked: 'made' }),
  ];
  const plan = aPlan({ push: 4, skip: 1 });
  const { by, skips } = standingOf(plan, statuses, 'pushing');
  expect(by).toMatchObject({ skipped: 3, failed: 1, waiting: 1 });
  expect(skips).toEqual({ ...plan.skips, noPermission: 1 });
});

test('causes are apart by outcome, code, side, status and words, the most frequent first', () => {
  const source = { by: 'connector', status: 502 } as const;
  const statuses = [
    anEnd({}),
    anEnd({ state: 'unknown' }),
    anEnd({ why: 'UNEXPECTED' }),
    anEnd({ source: { by: 'connector' } }),
    anEnd({ source }),
    anEnd({ source, detail: 'Bad gateway' }),
    anEnd({ source, detail: 'Bad gateway' }),
    anEnd({ state: 'pushed', why: null }),
    anEnd({ state: 'skipped', why: 'gone' }),
  ];
  const causes = causesOf(statuses, 'done');
  expect(causes.map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1]);
  expect(causes[0]).toEqual({
    ...{ outcome: 'failed', code: 'CONNECTOR_DOWN', ...source },
    ...{ detail: 'Bad gateway', count: 2 },
  });
});

test('each outcome of a code has its few wordings', () => {
  const of = (state: 'failed' | 'unknown', words: number) =>
    Array.from({ length: words }, (_, n) => anEnd({ state, detail: `trouble ${String(n)}` }));
  expect(causesOf([...of('failed', 5), ...of('unknown', 5)], 'done')).toHaveLength(10);
  expect(causesOf(of('failed', 6), 'done').filter(({ detail }) => detail === null)).toHaveLength(1);
});

test('what has no code of its own was on its way when its function died', () => {
  expect([codeOf('REFUSED'), codeOf('gone'), codeOf(null)]).toEqual([
    ...['REFUSED', 'OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN'],
  ]);
});

test('refusals that each name their record are all counted, under a few of their wordings', () => {
  const statuses = Array.from({ length: 40 }, (_, n): ItemStatus => ({
    state: 'refused',
    linked: 'no',
    at: null,
    why: 'REFUSED',
    detail: `no access to ${String(n)}`,
    source: { by: 'connector', status: 400 },
  }));
  const causes = causesOf(statuses, 'done');
  expect(causes.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  expect(causes).toHaveLength(6);
  expect(causes[0]).toEqual({
    ...{ outcome: 'refused', code: 'REFUSED', detail: null, count: 35 },
    ...{ by: 'connector', status: 400 },
  });
});
