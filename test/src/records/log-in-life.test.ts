import { isLate } from '../../../src/records/model/log-in-life';
import { noon } from '../../builders';

test.each([
  ['2026-10-05T12:10:00.000Z', false],
  ['2026-10-05T12:10:00.001Z', true],
])('a log-in that was begun at noon is late at %s: %p', (at, late) => {
  expect(isLate(noon, new Date(at))).toBe(late);
});
