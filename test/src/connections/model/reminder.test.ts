import { reminderOf } from '../../../../src/connections/model/reminder';
import { aStoredConnection, noon } from '../../../builders';

const now = new Date(noon);
const token = (at: string | null) => {
  const { token: facts } = aStoredConnection();
  return { ...facts, ends: at === null ? null : ({ at, from: 'token' } as const) };
};

test.each([
  ['nobody knows the end', null, null],
  ['there is time', '2026-11-05T12:00:00.000Z', null],
  ['a month is left', '2026-11-04T12:00:00.000Z', { days: 30, atDays: 30 }],
  ['two weeks are left', '2026-10-19T12:00:00.000Z', { days: 14, atDays: 14 }],
  ['three days are left', '2026-10-08T12:00:00.000Z', { days: 3, atDays: 7 }],
  ['a day is left', '2026-10-06T12:00:00.000Z', { days: 1, atDays: 1 }],
  ['it is the last day', '2026-10-05T12:00:01.000Z', { days: 0, atDays: 0 }],
  ['it has ended', '2026-10-04T12:00:00.000Z', { days: -1, atDays: 0 }],
])('where %s', (_name, at, reminder) => {
  expect(reminderOf({ token: token(at), next: null }, now)).toEqual(reminder);
});

test('the end of a prepared token counts, which takes over by itself', () => {
  const soon = token('2026-10-06T12:00:00.000Z');
  expect(reminderOf({ token: soon, next: token('2027-03-01T00:00:00.000Z') }, now)).toBeNull();
  expect(reminderOf({ token: soon, next: token('2026-10-12T12:00:00.000Z') }, now)).toEqual({
    days: 7,
    atDays: 7,
  });
});

test('a connection without a token is reminded of nothing', () => {
  expect(reminderOf({ token: null, next: null }, now)).toBeNull();
});
