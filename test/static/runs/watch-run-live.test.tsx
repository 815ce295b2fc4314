import type { RunView } from '../../../src/contract/runs/run-view';
import type { Reply } from '../../../src/contract/procedure';
import { watchRunLive, type Watch } from '../../../static/runs/run/watch-run-live';
import { aGate } from '../gate';
import { aRun } from './bulk-builders';
import { yes } from './bulk-host';
import { hidePage, pass } from './passing-time';

const pushing = aRun({ phase: 'pushing' });
const down: Reply<RunView> = { ok: false, error: { code: 'PLATFORM_DOWN', reference: '' } };

let watch: Watch | undefined;
let answer: () => Promise<Reply<RunView>>;
let asked = 0;
let told: [Reply<RunView>, number][] = [];

beforeEach(() => {
  jest.useFakeTimers();
  asked = 0;
  told = [];
  answer = () => Promise.resolve(yes(pushing));
});
afterEach(() => {
  watch?.stop();
  hidePage(false);
});

function begin(first: RunView = pushing): Watch {
  watch = watchRunLive(
    first,
    () => {
      asked += 1;
      return answer();
    },
    (reply, misses) => told.push([reply, misses]),
  );
  return watch;
}

test('asks at its pace, from the first 0.7 seconds on', async () => {
  begin();
  await pass(699);
  expect(asked).toBe(0);
  await pass(1);
  expect(asked).toBe(1);
  await pass(5_000);
  expect(asked).toBe(6);
  await pass(4_000);
  expect(asked).toBe(8);
});

test('never asks twice at a time, however long an answer takes', async () => {
  const gate = aGate();
  answer = async () => {
    await gate.opened;
    return yes(pushing);
  };
  const { look } = begin();
  await pass(60_000);
  look();
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(60_000);
  expect(asked).toBe(1);
  gate.open();
  await pass(1_000);
  expect(asked).toBe(2);
});

test('an answer that a command overtook is dropped', async () => {
  const gate = aGate();
  answer = async () => {
    await gate.opened;
    return yes(pushing);
  };
  const { learn } = begin();
  await pass(700);
  learn(aRun({ phase: 'paused' }));
  gate.open();
  await pass(0);
  expect(told).toEqual([]);
  await pass(2_499);
  expect(asked).toBe(1);
  await pass(1);
  expect(asked).toBe(2);
});

test('stops with the run', async () => {
  answer = () => Promise.resolve(yes(aRun({ phase: 'done' })));
  begin();
  await pass(600_000);
  expect(asked).toBe(1);
});

test('hardly asks while the page is hidden, and at once when it is seen again', async () => {
  begin();
  hidePage(true);
  await pass(14_999);
  expect(asked).toBe(0);
  await pass(1);
  expect(asked).toBe(1);
  hidePage(false);
  await pass(0);
  expect(asked).toBe(2);
});

test('a run that is over is not asked about when the page is seen again', async () => {
  begin(aRun({ phase: 'done' }));
  hidePage(true);
  hidePage(false);
  await pass(60_000);
  expect(asked).toBe(0);
});

test('counts the questions that failed in a row, and asks on', async () => {
  answer = () => Promise.resolve(down);
  begin();
  await pass(700 + 3_000 + 6_000);
  expect(told.map(([, misses]) => misses)).toEqual([1, 2, 3]);
  answer = () => Promise.resolve(yes(pushing));
  await pass(9_000);
  expect(told.at(-1)).toEqual([yes(pushing), 0]);
});

test('asks nothing more once it is stopped', async () => {
  begin().stop();
  await pass(60_000);
  expect(asked).toBe(0);
});
