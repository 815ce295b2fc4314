import { noticeOfError } from '../../../static/shared/words/errors';
import { noticeOfPushes } from '../../../static/shared/words/pushes';
import { ago, inSeconds } from '../../../static/shared/words/time';
import { noon, oneCase, otherCase } from '../../builders';

test.each([
  ['2026-10-05T11:59:40.000Z', 'just now'],
  ['2026-10-05T11:58:00.000Z', '2 minutes ago'],
  ['2026-10-05T09:30:00.000Z', '2 hours ago'],
  ['2026-10-04T11:00:00.000Z', 'yesterday'],
])('%s is told as %s at noon', (instant, words) => {
  expect(ago(instant, new Date(noon))).toBe(words);
});

test('a wait the other side named is told in its own measure', () => {
  expect(inSeconds(20)).toBe('in 20 seconds');
  expect(inSeconds(150)).toBe('in 3 minutes');
  expect(noticeOfError({ code: 'RATE_LIMITED', reference: 'r', retryAfterSeconds: 20 }).whatToDo).toBe(
    'Try again in 20 seconds.',
  );
});

test('a reference is shown where the log knows it, and nowhere else', () => {
  expect(noticeOfError({ code: 'UNEXPECTED', reference: 'r1' }).reference).toBe('r1');
  expect(noticeOfError({ code: 'INVALID_INPUT', reference: 'r1' }).reference).toBeUndefined();
});

test('several pushes are never told greener than the worst of them', () => {
  const pushed = { recordId: oneCase, outcome: 'pushed', error: null } as const;
  expect(noticeOfPushes([pushed, pushed]).tone).toBe('success');
  expect(noticeOfPushes([pushed, { ...pushed, recordId: otherCase, outcome: 'unknown' }])).toMatchObject({
    tone: 'warning',
    title: '1 pushed, 1 with unknown result',
  });
});
