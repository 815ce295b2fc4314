import { isOver } from '../../../../src/contract/runs/phase';
import type { Journal } from '../../../../src/runs/model/journal';
import { endedAt, isAtWorkOn, isDiscarded, statusOf, type RunRows } from '../../../../src/runs/model/phase';
import type { Ending } from '../../../../src/runs/model/run';
import { ada, noon } from '../../../builders';
import { aPushJournal, anIntent } from '../../../run-builders';

const later = (seconds: number): Date => new Date(Date.parse(noon) + seconds * 1000);
const pause = {
  by: 'trouble',
  why: 'inARow',
  code: 'CONNECTOR_DOWN',
  detail: null,
  at: noon,
  position: null,
  source: { by: 'connector' },
} as const;
const endings = {
  handedOn: { why: 'handedOn', at: noon, job: 'j' },
  waits: {
    ...{ why: 'waits', at: noon, job: 'j' },
    ...{ until: later(600).toISOString(), code: 'RATE_LIMITED', source: { by: 'connector' } },
  },
  paused: { why: 'paused', at: noon, pause },
  ready: { why: 'ready', at: noon },
  tried: { why: 'tried', at: noon },
  done: { why: 'done', at: noon },
} satisfies Record<string, Ending>;

const rowsOf = (
  desired: 'on' | 'pause' | 'cancel',
  last: keyof typeof endings | 'working' | 'none',
): RunRows => {
  const journals: readonly Journal[] =
    last === 'none' ? [] : [aPushJournal({ ending: last === 'working' ? null : endings[last] })];
  return { intent: anIntent({ desired, epoch: last === 'none' ? 1 : 2 }), journals, end: null };
};

test.each([
  ['none', 'on', 1, 'pushing', false],
  ['none', 'on', 20, 'pushing', false],
  ['none', 'on', 21, 'pushing', true],
  ['none', 'on', 1_800, 'pushing', true],
  ['none', 'on', 1_801, 'stalled', false],
  ['none', 'pause', 1, 'paused', false],
  ['none', 'cancel', 1, 'cancelled', false],
  ['working', 'on', 180, 'pushing', false],
  ['working', 'on', 181, 'stalled', false],
  ['working', 'pause', 179, 'pausing', false],
  ['working', 'pause', 181, 'paused', false],
  ['working', 'cancel', 179, 'cancelling', false],
  ['working', 'cancel', 181, 'cancelled', false],
  ['handedOn', 'on', 1, 'pushing', false],
  ['handedOn', 'on', 60, 'pushing', true],
  ['handedOn', 'on', 1_801, 'stalled', false],
  ['handedOn', 'pause', 1, 'paused', false],
  ['handedOn', 'cancel', 1, 'cancelled', false],
  ['waits', 'on', 590, 'pushing', false],
  ['waits', 'on', 660, 'pushing', true],
  ['waits', 'on', 2_401, 'stalled', false],
  ['waits', 'pause', 1, 'paused', false],
  ['waits', 'cancel', 1, 'cancelled', false],
  ['paused', 'on', 9_999, 'paused', false],
  ['paused', 'pause', 1, 'paused', false],
  ['paused', 'cancel', 1, 'cancelled', false],
  ['ready', 'on', 9_999, 'ready', false],
  ['ready', 'pause', 1, 'ready', false],
  ['tried', 'on', 1, 'tried', false],
  ['tried', 'cancel', 1, 'cancelled', false],
  ['done', 'on', 1, 'done', false],
] as const)('%s, desired %s, after %i s: %s', (last, go, seconds, phase, isQueued) => {
  const now = later(seconds);
  expect(statusOf(rowsOf(go, last), now)).toMatchObject({ phase, isQueued });
  // The row that tells of the end comes after what makes a run over, or never.
  expect(endedAt(rowsOf(go, last), now)).toBe(isOver(phase) ? noon : null);
});

test.each([
  ['done', 'done'],
  ['cancelled', 'cancelled'],
  ['closed', 'cancelled'],
] as const)('a run with an end row %s is %s, whatever else is written', (how, phase) => {
  expect(statusOf({ ...rowsOf('on', 'working'), end: { at: noon, how } }, later(1)).phase).toBe(phase);
});

test('until its end is stored, a run ended by the last of its other rows', () => {
  const { intent, journals } = rowsOf('cancel', 'handedOn');
  const cancelledLater = { ...intent, at: later(30).toISOString() };
  expect(endedAt({ intent: cancelledLater, journals, end: null }, later(40))).toBe(later(30).toISOString());
  const end = { at: later(31).toISOString(), how: 'cancelled' } as const;
  expect(endedAt({ intent: cancelledLater, journals, end }, later(40))).toBe(later(31).toISOString());
});

test('a run that nobody is at work on any more ended when it was last written, or pressed if that was later', () => {
  const { intent } = rowsOf('cancel', 'working');
  const working = aPushJournal({ touchedAt: later(20).toISOString() });
  const rows = { intent, journals: [aPushJournal({ epoch: 1 }), working], end: null };
  expect(endedAt(rows, later(201))).toBe(later(20).toISOString());
  const ended = { ...working, ending: { why: 'handedOn', at: later(30).toISOString(), job: 'j' } } as const;
  expect(endedAt({ ...rows, journals: [ended] }, later(201))).toBe(later(30).toISOString());
  const pressed = { ...intent, at: later(50).toISOString() };
  expect(endedAt({ ...rows, intent: pressed, journals: [ended] }, later(201))).toBe(pressed.at);
});

test('a run whose issues are still being found is that until somebody discards it', () => {
  const gathering = (desired: 'on' | 'cancel') =>
    statusOf({ intent: anIntent({ work: 'gather', desired }), journals: [], end: null }, later(9_999)).phase;
  expect([gathering('on'), gathering('cancel')]).toEqual(['gathering', 'cancelled']);
});

test('a preview that ended without a push was discarded', () => {
  const preview = (desired: 'on' | 'cancel', work: 'preview' | 'push' = 'preview') =>
    isDiscarded({ intent: anIntent({ work, desired, epoch: 3 }), journals: [], end: null }, later(1));
  expect([preview('cancel'), preview('on'), preview('cancel', 'push')]).toEqual([true, false, false]);
});

test('a pause says who or what caused it', () => {
  expect(statusOf(rowsOf('on', 'paused'), later(1)).pause).toEqual(pause);
  expect(statusOf(rowsOf('pause', 'handedOn'), later(1)).pause).toEqual({
    by: 'person',
    accountId: ada,
    at: noon,
  });
});

test('a resumed run is no longer paused, although its last delivery was', () => {
  const { journals } = rowsOf('on', 'paused');
  expect(statusOf({ intent: anIntent({ epoch: 3 }), journals, end: null }, later(1)).phase).toBe('pushing');
});

test('a run is at work while the requested delivery is alive', () => {
  expect(isAtWorkOn(rowsOf('on', 'working'), later(10))).toBe(true);
  expect(isAtWorkOn(rowsOf('on', 'working'), later(181))).toBe(false);
  expect(isAtWorkOn(rowsOf('on', 'handedOn'), later(10))).toBe(false);
  expect(isAtWorkOn(rowsOf('on', 'none'), later(10))).toBe(false);
  const resumed = { ...rowsOf('on', 'working'), intent: anIntent({ epoch: 3 }) };
  expect(isAtWorkOn(resumed, later(10))).toBe(false);
});
