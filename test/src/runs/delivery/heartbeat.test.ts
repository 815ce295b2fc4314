import { deadAfterMs } from '../../../../src/runs/model/phase';
import { projectId } from '../../../builders';
import { aRunWorld, deliverAll, passTime, preview, start, watched } from '../../../run-world';
import type { World } from '../../../ports';

/** Every call takes fifteen seconds; gives how old the last sign of life and how near the end of the work lock ever were. */
function slowly(world: World) {
  const seen = { oldestMs: 0, lockLeftMs: Infinity };
  world.connector.meanwhile = () => {
    passTime(world, 15_000);
    const now = world.state.now.getTime();
    const touched = [...world.runs.rows.values()].filter(({ ending }) => ending === null);
    for (const { touchedAt } of touched) seen.oldestMs = Math.max(seen.oldestMs, now - Date.parse(touchedAt));
    const until = world.runs.held.get(projectId)?.until;
    if (until !== undefined) seen.lockLeftMs = Math.min(seen.lockLeftMs, Date.parse(until) - now);
  };
  return seen;
}

test('a preview that has nothing to write for minutes is not taken for dead, and keeps its work lock', async () => {
  const world = aRunWorld(60, 1);
  world.state.timeLeft = Infinity;
  const seen = slowly(world);
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { push: 60 } });
  expect(seen.oldestMs).toBeGreaterThan(0);
  expect(seen.oldestMs).toBeLessThan(deadAfterMs / 2);
  expect(seen.lockLeftMs).toBeGreaterThan(0);
});

test('nor is a push whose items take long', async () => {
  const world = aRunWorld(60, 1);
  world.state.timeLeft = Infinity;
  const runId = await preview(world);
  const seen = slowly(world);
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
  expect(seen.oldestMs).toBeLessThan(deadAfterMs / 2);
  expect(seen.lockLeftMs).toBeGreaterThan(0);
});
