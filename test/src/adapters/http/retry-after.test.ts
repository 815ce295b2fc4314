import { retryAfterSeconds } from '../../../../src/adapters/http/retry-after';

const now = new Date('2026-10-01T12:00:00Z');

test.each([
  ['0', 0],
  ['30', 30],
  [' 7 ', 7],
  ['Thu, 01 Oct 2026 12:01:30 GMT', 90],
  ['Thu, 01 Oct 2026 11:00:00 GMT', 0],
])('%j is %d seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});

test.each([null, '', 'soon', '-1', '1.5', '99999999999', '2026-10-01'])('%j says nothing', (header) => {
  expect(retryAfterSeconds(header, now)).toBeUndefined();
});
