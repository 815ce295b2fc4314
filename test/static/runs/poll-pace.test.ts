import type { RunPhase } from '../../../src/contract/runs/phase';
import { pollAfterMs } from '../../../static/runs/run/poll-pace';

const after = (
  phase: RunPhase,
  polls: number,
  over: { misses?: number; hidden?: boolean; isQueued?: boolean; isPartial?: boolean } = {},
) =>
  pollAfterMs({
    run: { phase, isQueued: over.isQueued ?? false, isPartial: over.isPartial ?? false },
    polls,
    misses: over.misses ?? 0,
    hidden: over.hidden ?? false,
  });

test('a run at work is asked about often at first, and ever less', () => {
  expect([0, 1, 5, 6, 20, 21, 500].map((polls) => after('pushing', polls))).toEqual([
    700, 1_000, 1_000, 2_000, 2_000, 3_000, 3_000,
  ]);
});

test.each<RunPhase>(['previewing', 'trying', 'pushing', 'pausing', 'cancelling'])('%s is work', (phase) => {
  expect(after(phase, 1)).toBe(1_000);
});

test.each<RunPhase>(['gathering', 'ready', 'tried', 'partly', 'paused', 'stalled'])(
  '%s is watched, for somebody may set it going: soon at first, slowly where a page was left open',
  (phase) => {
    expect([0, 239, 240].map((polls) => after(phase, polls))).toEqual([2_500, 2_500, 10_000]);
    expect(after(phase, 3, { misses: 5 })).toBe(15_000);
  },
);

test.each<RunPhase>(['done', 'cancelled'])('%s is asked about no more', (phase) => {
  expect(after(phase, 0)).toBeNull();
  expect(after(phase, 0, { hidden: true })).toBeNull();
});

test('while nobody looks, a run is hardly asked about', () => {
  expect(after('pushing', 0, { hidden: true })).toBe(15_000);
});

test('after a question that failed, the next waits longer each time, up to half a minute', () => {
  expect([1, 2, 5, 50].map((misses) => after('pushing', 3, { misses }))).toEqual([
    3_000, 6_000, 15_000, 30_000,
  ]);
});

test.each<RunPhase>(['ready', 'partly', 'paused', 'done', 'cancelled'])(
  '%s of which not all is looked at is asked about often: each question looks at more',
  (phase) => {
    expect(after(phase, 1, { isPartial: true })).toBe(1_000);
    expect(after(phase, 1, { isPartial: true, misses: 2 })).toBe(6_000);
    expect(after(phase, 1, { isPartial: true, hidden: true })).toBe(15_000);
  },
);

test('a run the platform has not taken up yet is asked about slowly', () => {
  expect(after('pushing', 0, { isQueued: true })).toBe(3_000);
});
