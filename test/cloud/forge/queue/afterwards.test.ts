import { decideAfterwards } from './afterwards';
import type { QueueEvent } from './queue-event';

const day = 24 * 3_600_000;
const event: QueueEvent = {
  ...{ id: 'e', queue: 'work', job: 'j', body: '{}', due: 0, pushedAt: 0, retries: 0, retryContext: null },
  ...{ concurrencyKey: null, concurrencyLimit: null, origin: 'o' },
};
const thrown = { ok: false, error: { name: 'Error', message: 'thrown' } } as const;
const askedAfter = (retryAfter: number) =>
  ({
    ok: true,
    value: { _retry: true, retryOptions: { retryAfter, retryReason: 'FUNCTION_RETRY_REQUEST' } },
  }) as const;

test.each([[undefined], [null], [{}], [{ _retry: false }]])('a consumer that returns %j is done', (value) => {
  expect(decideAfterwards(event, { ok: true, value }, 0, true)).toEqual({ state: 'success' });
});

test('a retry is at most a quarter of an hour ahead', () => {
  expect(decideAfterwards(event, askedAfter(5000), 0, true)).toMatchObject({
    state: 'waiting',
    due: 900_000,
  });
});

test('a retry that would come after a day counts as failed', () => {
  expect(decideAfterwards(event, askedAfter(10), day - 10_001, true)).toMatchObject({ state: 'waiting' });
  expect(decideAfterwards(event, askedAfter(10), day - 10_000, true)).toEqual({ state: 'failed' });
});

test('an event whose consumer threw often enough counts as failed', () => {
  expect(decideAfterwards({ ...event, retries: 8 }, thrown, 0, true)).toMatchObject({ due: 256_000 });
  expect(decideAfterwards({ ...event, retries: 9 }, thrown, 0, true)).toEqual({ state: 'failed' });
});
