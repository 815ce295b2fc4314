import { ConcurrencyLimiter } from '../../../../src/runs/delivery/concurrency-limiter';

/** A limiter on a clock that only sleeping moves, and how many milliseconds that slept. */
function aLimiter({ most = 4, limit = 4, probe = false } = {}) {
  let ms = Date.parse('2026-10-05T12:00:00.000Z');
  const begun = ms;
  const ports = {
    now: () => new Date(ms),
    sleep: (more: number) => {
      ms += more;
      return Promise.resolve();
    },
  };
  const limiter = new ConcurrencyLimiter(ports, most, { limit, probe });
  return { limiter, slept: () => ms - begun, pass: ports.sleep };
}

const goesOn = () => false;
const nothing = () => Promise.resolve();
const take = (limiter: ConcurrencyLimiter) => limiter.acquire(goesOn, nothing);

/** Whether a request gets room at once, without another one giving its room back. */
async function isLetThrough(limiter: ConcurrencyLimiter): Promise<boolean> {
  let isThrough = false;
  void take(limiter).then(() => (isThrough = true));
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  return isThrough;
}

test('a named time is waited for, and at least a second', async () => {
  const { limiter, slept } = aLimiter();
  expect(limiter.hold(5)).toBe(5_000);
  await take(limiter);
  limiter.release();
  expect(slept()).toBe(5_000);
  expect(limiter.hold(0)).toBe(1_000);
  await take(limiter);
  expect(slept()).toBe(6_000);
});

test('without a named time each wait is twice as long as the last, up to a minute, until a good answer', async () => {
  const { limiter, slept } = aLimiter();
  const waits: number[] = [];
  for (let complaint = 0; complaint < 8; complaint++) {
    const before = slept();
    limiter.hold(undefined);
    await take(limiter);
    limiter.release();
    waits.push((slept() - before) / 1_000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  limiter.onAnswer();
  expect(limiter.hold(undefined)).toBe(1_000);
});

test('complaints of requests in flight together halve the limit once and wait once', async () => {
  const { limiter, slept } = aLimiter({ most: 8, limit: 8 });
  limiter.hold(undefined);
  limiter.hold(undefined);
  limiter.hold(undefined);
  expect(limiter.limit).toBe(4);
  await take(limiter);
  expect(slept()).toBe(1_000);
});

test('a complaint that names no time, while everything is held back already, holds it back no longer', async () => {
  const { limiter, slept, pass } = aLimiter();
  limiter.hold(undefined);
  await pass(600);
  limiter.hold(undefined);
  await take(limiter);
  expect(slept()).toBe(1_000);
});

test('of two named times the later end counts', async () => {
  const { limiter, slept } = aLimiter();
  limiter.hold(3);
  limiter.hold(9);
  limiter.hold(2);
  await take(limiter);
  expect(slept()).toBe(9_000);
});

test('a resumed run has one request in flight until the first good answer', async () => {
  const { limiter } = aLimiter({ probe: true });
  expect([await isLetThrough(limiter), await isLetThrough(limiter), limiter.isProbing]).toEqual([
    true,
    false,
    true,
  ]);
  limiter.onAnswer();
  expect([await isLetThrough(limiter), limiter.isProbing]).toEqual([true, false]);
});

test('a raised bound lets those through who wait, as many as it says', async () => {
  const { limiter } = aLimiter();
  limiter.setMost(1);
  await take(limiter);
  let through = 0;
  const waiting = Array.from({ length: 3 }, () => take(limiter).then(() => (through += 1)));
  limiter.setMost(4);
  await Promise.all(waiting);
  expect(through).toBe(3);
  expect(await isLetThrough(limiter)).toBe(false);
});

test('while nothing may be sent, all who wait look together once a second, and the one that is over goes', async () => {
  const { limiter, slept } = aLimiter();
  limiter.setMost(0);
  let looks = 0;
  const look = (): Promise<void> => {
    if (++looks === 3) limiter.setMost(2);
    return Promise.resolve();
  };
  const all = await Promise.all([limiter.acquire(goesOn, look), limiter.acquire(goesOn, look)]);
  expect([all, looks, slept()]).toEqual([[true, true], 3, 3_000]);
  expect(await limiter.acquire(() => true, look)).toBe(false);
});
