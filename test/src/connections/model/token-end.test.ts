import { daysLeft, endOfDay, isOver, warnAtDays } from '../../../../src/connections/model/token-end';
import { noon } from '../../../builders';

const now = new Date(noon);

it.each([
  ['2026-10-12T12:00:00.000Z', 7],
  ['2026-10-12T11:59:59.999Z', 6],
  ['2026-10-06T12:00:00.000Z', 1],
  ['2026-10-05T12:00:00.001Z', 0],
  ['2026-10-05T11:59:59.999Z', -1],
  ['2026-10-01T12:00:00.000Z', -4],
])('an end at %s is %d days away', (endsAt, days) => {
  expect(daysLeft(endsAt, now)).toBe(days);
});

it.each([
  [31, null],
  [30, 30],
  [15, 30],
  [14, 14],
  [7, 7],
  [3, 7],
  [2, 7],
  [1, 1],
  [0, 0],
  [-9, 0],
])('%d days left fall under the warning of %p', (days, warning) => {
  expect(warnAtDays(days)).toBe(warning);
});

it('is over from its instant on', () => {
  expect([isOver('2026-10-05T12:00:00.001Z', now), isOver(noon, now)]).toEqual([false, true]);
});

it('a day a person names lasts until its end', () => {
  expect(isOver(endOfDay('2026-10-05'), now)).toBe(false);
  expect(isOver(endOfDay('2026-10-04'), now)).toBe(true);
});
