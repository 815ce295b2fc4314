import { AppError } from '../../../../src/shared/app-error';
import type { RunView } from '../../../../src/contract/runs/run-view';
import { deliverAll, aRunWorld, passTime, preview, start, watched } from '../../../run-world';

/** What a page says a run waits for, each time it sleeps within a delivery. */
async function toldWaits(retryAfterSeconds: number): Promise<readonly RunView['waits'][]> {
  const world = aRunWorld(30);
  const runId = await preview(world);
  const error = new AppError('RATE_LIMITED', { by: 'connector', retryAfterSeconds });
  world.connector.fail({ call: 'push', error, skip: 10 });
  await start(world, runId);
  const told: RunView['waits'][] = [];
  const sleep = async (ms: number): Promise<void> => {
    told.push((await watched(world, runId)).waits);
    passTime(world, ms);
  };
  await deliverAll({ ...world, ports: { ...world.ports, sleep } });
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', waits: null });
  return told;
}

test('a wait within a delivery is told to the page, with what it is for and until when', async () => {
  const told = await toldWaits(5);
  expect(told[0]).toMatchObject({ code: 'RATE_LIMITED', by: 'connector' });
});

test('a wait nobody could read about is not', async () => {
  const told = await toldWaits(1);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((waits) => waits === null)).toBe(true);
});
