import type { Answer, Answered } from '../../../../src/adapters/connector/answer';
import { readCall } from '../../../../src/adapters/connector/calls';
import { patiently } from '../../../../src/adapters/connector/retry';

const answered = (status: number, retryAfter: string | null = null): Answered => ({
  kind: 'answered',
  status,
  contentType: '',
  retryAfter,
  text: '',
  whole: true,
});
const silence: Answer = { kind: 'noAnswer', cause: new Error('too slow') };

/** Tries against given answers, each of which takes some time; tells what was waited, granted and logged. */
async function tried(answers: readonly Answer[], { random = 0.5, timeLeft = 60_000, tookMs = 100 } = {}) {
  let clock = Date.UTC(2026, 9, 1);
  const end = clock + timeLeft;
  const [slept, granted, noted]: [number[], number[], object[]] = [[], [], []];
  const patience = {
    now: () => new Date(clock),
    random: () => random,
    sleep: async (ms: number) => {
      slept.push(ms);
      clock += ms;
    },
    log: {
      note: (event: string, facts: object) => void noted.push({ event, ...facts }),
      trouble: () => undefined,
    },
  };
  const answer = await patiently(
    patience,
    readCall('10173'),
    () => end - clock,
    async (mostMs) => {
      clock += tookMs;
      return answers[granted.push(mostMs) - 1] ?? answered(200);
    },
  );
  return { answer, slept, granted, noted };
}

test('a good answer is not asked for again', async () => {
  expect(await tried([answered(200)])).toMatchObject({ slept: [], noted: [], answer: { status: 200 } });
});

test.each([400, 401, 403, 404, 302])('%d will not change by asking again', async (status) => {
  expect(await tried([answered(status)])).toMatchObject({ slept: [], answer: { status } });
});

test('waits longer each time, and gives up after the third try', async () => {
  const { slept, answer } = await tried([answered(503), answered(500), answered(502), answered(200)]);
  expect(slept).toEqual([400, 800]);
  expect(answer).toMatchObject({ status: 502 });
});

test.each([
  [0, 200],
  [0.999, 600],
])('chance %d spreads the waiting', async (random, ms) => {
  const { slept } = await tried([silence], { random });
  expect(slept.map(Math.round)).toEqual([ms]);
});

test('Retry-After is obeyed to the letter', async () => {
  expect((await tried([answered(429, '3'), answered(503, '0')])).slept).toEqual([3_000, 0]);
});

test('a Retry-After date is counted from now', async () => {
  expect((await tried([answered(429, 'Thu, 01 Oct 2026 00:00:02 GMT')])).slept).toEqual([2_000]);
});

test.each([
  ['patience', '13', 60_000],
  ['the invocation', '3', 2_000],
])('a Retry-After longer than %s is not waited for', async (_, retryAfter, timeLeft) => {
  const { slept, answer } = await tried([answered(429, retryAfter)], { timeLeft });
  expect(slept).toEqual([]);
  expect(answer).toMatchObject({ status: 429 });
});

test('tries share twelve seconds', async () => {
  const { granted } = await tried([silence, silence], { tookMs: 8_000 });
  expect(granted).toEqual([12_000, 3_600]);
});

test('tries share the time of the invocation', async () => {
  const { granted } = await tried([silence, silence, silence], { timeLeft: 5_000, tookMs: 2_000 });
  expect(granted).toEqual([5_000, 2_600]);
});

test('a try that is repeated is logged, without ids', async () => {
  const { noted } = await tried([answered(503), silence]);
  const facts = {
    event: 'connector.retry',
    method: 'GET',
    path: '/external/api/associations',
    code: 'CONNECTOR_DOWN',
    tookMs: 100,
  };
  expect(noted).toEqual([
    { ...facts, status: 503, tried: 1 },
    { ...facts, status: 0, tried: 2 },
  ]);
});
