import { AppError } from '../../../../src/shared/app-error';
import { resumeRun } from '../../../../src/runs/press-run';
import { projectId } from '../../../builders';
import { aRunWorld, deliverAll, liesOf, paula, preview, start, watched } from '../../../run-world';
import type { World } from '../../../ports';

/** Slow storage: while a journal is written, everything else gets this many ticks. */
function slowStorage(world: World, ticks: number): World {
  const save = world.runs.saveJournal;
  const slow: typeof save = async (runId, journal) => {
    for (let tick = 0; tick < ticks; tick++) await new Promise<void>((resolve) => setImmediate(resolve));
    return save(runId, journal);
  };
  return { ...world, ports: { ...world.ports, runs: { ...world.runs, saveJournal: slow } } };
}

async function pausedAndResumed(world: World, runId: string) {
  await start(world, runId);
  await deliverAll(world);
  const paused = await watched(world, runId);
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  return { paused, resumed: await watched(world, runId) };
}

test.each([0, 1, 2, 3, 5, 8, 20])(
  'items being prepared when the run paused were never on their way (storage slow by %i)',
  async (ticks) => {
    const world = slowStorage(aRunWorld(250), ticks);
    const runId = await preview(world);
    world.connector.fail({ call: 'push', error: new AppError('TOKEN_REJECTED'), skip: 34, times: 4 });
    const { paused, resumed } = await pausedAndResumed(world, runId);
    expect(paused).toMatchObject({ phase: 'paused', standing: { by: { unknown: 0, onTheWay: 0 } } });
    expect(resumed.standing.by.unknown).toBe(0);
    expect(await liesOf(world, runId)).toEqual([]);
  },
);
