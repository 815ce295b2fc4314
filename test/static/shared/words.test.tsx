import { noticeOfError } from '../../../static/shared/words/errors';
import { noticeOfPush, noticeOfPushes } from '../../../static/links/words/pushes';
import { afterSeconds, ago } from '../../../static/shared/words/time';
import { noon, oneCase, otherCase } from '../../builders';

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

test.each([
  ['2026-10-05T11:59:40.000Z', 'just now'],
  ['2026-10-05T11:58:00.000Z', '2 minutes ago'],
  ['2026-10-05T09:30:00.000Z', '2 hours ago'],
  ['2026-10-04T11:00:00.000Z', 'yesterday'],
])('%s is told as %s at noon', (instant, words) => {
  expect(ago(instant, new Date(noon))).toBe(words);
});

test.each([
  [20, 'in 20 seconds, at 12:00:20'],
  [150, 'in 3 minutes, at 12:03'],
  [1_500, 'in 25 minutes, at 12:25'],
  [7_200, 'in 2 hours, at 14:00'],
])('a wait of %d seconds is told in its own measure, a longer one with its end', (seconds, words) => {
  const local = new Date(2026, 9, 5, 12);
  expect(afterSeconds(seconds, local)).toBe(words);
});

test('a wait keeps the reason, and says what was not done', () => {
  const wait = { reference: 'r', retryAfterSeconds: 20 };
  expect(noticeOfError({ code: 'RATE_LIMITED', ...wait }).whatToDo).toMatch(
    /^Try again in 20 seconds, at \d\d:\d\d:\d\d\.$/,
  );
  expect(noticeOfError({ code: 'QUOTA_USED_UP', ...wait })).toMatchObject({
    title: 'Jira’s hourly limit for this app is used up, by all its customers together',
    whatToDo: matching(/^Try again in 20 seconds, at \S+\. Nothing was sent: it could not be checked\.$/),
  });
});

test('a push that was not sent says what stopped it, and until when', () => {
  const unsent = { recordId: oneCase, outcome: 'notSent' } as const;
  const busy = { code: 'RATE_LIMITED', reference: 'r', retryAfterSeconds: 30 } as const;
  expect(noticeOfPush({ ...unsent, error: busy })).toMatchObject({
    title: 'Not pushed: too many requests at the moment',
    whatToDo: matching(
      /^This push was not carried out; the link stands\. Try again in 30 seconds, at \S+\.$/,
    ),
  });
  const refused = { code: 'REFUSED', reference: 'r', detail: 'No.', by: 'connector' } as const;
  expect(noticeOfPush({ ...unsent, error: refused })).toMatchObject({
    title: 'Not pushed: the Connector refused the ones before',
    quote: { text: 'No.' },
  });
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
