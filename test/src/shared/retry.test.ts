import { AppError } from '../../../src/shared/app-error';
import { awaitGate, retry, type Patience } from '../../../src/shared/retry';
import { ServiceGate } from '../../../src/shared/service-gate';

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
  return { patience, slept, gate: new ServiceGate(() => new Date(now)) };
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
  const { patience, slept, gate } = aWorld();
  const { work } = failing([down, down, down]);
  expect(await retry(patience, gate, work)).toBe('done');
  expect(slept).toEqual([400, 1_000, 2_500]);
});

test('after the fourth try it is told as it is', async () => {
  const { patience, gate } = aWorld();
  const { work, calls } = failing([down, down, down, down, down]);
  await expect(retry(patience, gate, work)).rejects.toBe(down);
  expect(calls()).toBe(4);
});

test('a no is not tried again', async () => {
  const { patience, gate } = aWorld();
  const { work, calls } = failing([new AppError('REFUSED')]);
  await expect(retry(patience, gate, work)).rejects.toMatchObject({ code: 'REFUSED' });
  expect(calls()).toBe(1);
});

test('a Retry-After told to one is heard by all who ask through the same gate', async () => {
  const { patience, slept, gate } = aWorld();
  const first = failing([busy(7)]);
  expect(await retry(patience, gate, first.work)).toBe('done');
  expect(slept).toEqual([7_000]);
  gate.hear(busy(5));
  const other = failing([]);
  expect(await retry(patience, gate, other.work)).toBe('done');
  expect(slept).toEqual([7_000, 5_000]);
});

test.each([
  ['longer than twenty seconds', 7_200, 900_000],
  ['longer than the invocation lives', 10, 9_000],
])('a wait %s is told, not slept, and nothing is asked meanwhile', async (_, seconds, timeLeft) => {
  const { patience, slept, gate } = aWorld(timeLeft);
  const { work, calls } = failing([busy(seconds)]);
  await expect(retry(patience, gate, work)).rejects.toMatchObject({ facts: { retryAfterSeconds: seconds } });
  await expect(retry(patience, gate, work)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    facts: { retryAfterSeconds: seconds },
  });
  await expect(awaitGate(patience, gate)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect([calls(), slept]).toEqual([1, []]);
});

test('the longest of several waits counts', async () => {
  const { patience, slept, gate } = aWorld();
  gate.hear(busy(9));
  gate.hear(busy(2));
  await awaitGate(patience, gate);
  expect(slept).toEqual([9_000]);
});
