import { FailureStreak } from '../../../../src/runs/delivery/failure-streak';
import { AppError } from '../../../../src/shared/app-error';
import { aSupervisor, tooFast } from './a-supervisor';

async function aStreak() {
  const streak = new FailureStreak();
  const { supervisor, told } = await aSupervisor();
  streak.stops(supervisor);
  const hear = (times: number, error: AppError | null): void => {
    for (let n = 0; n < times; n++) streak.heard(error);
  };
  return { streak, supervisor, told, hear };
}
const down = new AppError('CONNECTOR_DOWN', { status: 502 });

test('ten failures in a row pause the run, for the Connector', async () => {
  const { streak, supervisor, hear } = await aStreak();
  hear(9, down);
  expect([supervisor.verdict, streak.isOver()]).toEqual([null, false]);
  hear(1, down);
  expect(supervisor.verdict).toMatchObject({
    pause: { why: 'inARow', code: 'CONNECTOR_DOWN', detail: null, source: { by: 'connector', status: 502 } },
  });
  expect(streak.isOver()).toBe(true);
});

test.each([
  ['a good answer between them begins the count anew', null, null],
  ['so does a refusal', new AppError('REFUSED'), null],
  ['a wait that is asked for does not', tooFast(), 'paused'],
])('%s', async (_, between, why) => {
  const { supervisor, hear } = await aStreak();
  hear(9, down);
  hear(1, between);
  expect(supervisor.verdict).toBeNull();
  hear(1, down);
  expect(supervisor.verdict?.why ?? null).toBe(why);
});

test('what it waits for is told, as the Connector’s', async () => {
  const { streak, told } = await aStreak();
  streak.waits(new AppError('RATE_LIMITED'), 5_000);
  expect(told).toMatchObject([{ code: 'RATE_LIMITED', source: { by: 'connector' } }]);
});

test('before there is a delivery to stop, nothing is stopped', () => {
  const streak = new FailureStreak();
  for (let n = 0; n < 10; n++) streak.heard(down);
  streak.waits(tooFast(), 5_000);
  expect(streak.isOver()).toBe(false);
});
