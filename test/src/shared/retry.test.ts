import { AppError } from '../../../src/shared/app-error';
import { awaitBackOff, retry, type Patience } from '../../../src/shared/retry';
import { ServiceBackOff } from '../../../src/shared/service-back-off';

/** A clock that only sleeping moves, and what was slept. */
function aWorld(timeLeft = 900_000) {
  let now = 0;
  const slept: number[] = [];
  const patience: Patience = {
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
    random: () => 0.5,
    timeLeft: () => timeLeft - now,
    log: { note: () => undefined },
  };
  return { patience, slept, gate: new ServiceBackOff(() => new Date(now)) };
}

function failing(errors: readonly AppError[]): { work: () => Promise<string>; calls: () => number } {
  let calls = 0;
  const work = () => {
    const error = errors[calls++];
    return error ? Promise.reject(error) : Promise.resolve('done');
  };
  return { work, calls: () => calls };
}

const down = new AppError('PLATFORM_DOWN');
const busy = (retryAfterSeconds: number) => new AppError('RATE_LIMITED', { retryAfterSeconds });

test('what is down is tried again, later each time', async () => {
  const { patience, slept, gate: backOff } = aWorld();
  const { work } = failing([down, down, down]);
  expect(await retry(patience, backOff, work)).toBe('done');
  expect(slept).toEqual([400, 1_000, 2_500]);
});

test('after the fourth try it is told as it is', async () => {
  const { patience, gate: backOff } = aWorld();
  const { work, calls } = failing([down, down, down, down, down]);
  await expect(retry(patience, backOff, work)).rejects.toBe(down);
  expect(calls()).toBe(4);
});

test('a no is not tried again', async () => {
  const { patience, gate: backOff } = aWorld();
  const { work, calls } = failing([new AppError('REFUSED')]);
  await expect(retry(patience, backOff, work)).rejects.toMatchObject({ code: 'REFUSED' });
  expect(calls()).toBe(1);
});

test('a Retry-After told to one is heard by all who ask the same service', async () => {
  const { patience, slept, gate: backOff } = aWorld();
  const first = failing([busy(7)]);
  expect(await retry(patience, backOff, first.work)).toBe('done');
  expect(slept).toEqual([7_000]);
  backOff.note(busy(5));
  const other = failing([]);
  expect(await retry(patience, backOff, other.work)).toBe('done');
  expect(slept).toEqual([7_000, 5_000]);
});

test.each([
  ['longer than twenty seconds', 7_200, 900_000],
  ['longer than the invocation lives', 10, 9_000],
])('a wait %s is told, not slept, and nothing is asked meanwhile', async (_, seconds, timeLeft) => {
  const { patience, slept, gate: backOff } = aWorld(timeLeft);
  const { work, calls } = failing([busy(seconds)]);
  await expect(retry(patience, backOff, work)).rejects.toMatchObject({
    facts: { retryAfterSeconds: seconds },
  });
  await expect(retry(patience, backOff, work)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    facts: { retryAfterSeconds: seconds },
  });
  await expect(awaitBackOff(patience, backOff)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect([calls(), slept]).toEqual([1, []]);
});

test('the longest of several waits counts', async () => {
  const { patience, slept, gate: backOff } = aWorld();
  backOff.note(busy(9));
  backOff.note(busy(2));
  await awaitBackOff(patience, backOff);
  expect(slept).toEqual([9_000]);
});
