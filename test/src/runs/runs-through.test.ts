import { runStore } from '../../../src/adapters/forge/runs/run-store';
import { runsThrough } from '../../../src/runs/runs-through';
import { noon } from '../../builders';
import { aRun, anIntent } from '../../run-builders';
import { startPlatform } from '../adapters/forge/platform';

test('of a thousand projects whose runs are over, twenty-five are asked about with one read', async () => {
  // A project a second: storage takes only so many calls in one.
  let now = Date.parse(noon);
  const { askedStorage } = startPlatform(() => now);
  const ports = {
    runs: runStore,
    now: () => new Date(noon),
    log: { note: () => undefined, trouble: () => undefined },
  };
  for (let n = 0; n < 1_000; n++) {
    now += 1_000;
    const run = aRun({ projectId: String(10_000 + n), id: `20261005T120000Z-${String(n).padStart(4, '0')}` });
    await runStore.saveProjectRuns({ projectId: run.projectId, current: run.id, begins: [], pushed: [] });
    if (n === 500) {
      await runStore.create(run, []);
      await runStore.saveIntent(run.id, anIntent());
    } else await runStore.end(run, { at: noon, how: 'closed' });
  }
  askedStorage.length = 0;
  expect(await runsThrough(ports)(anIntent().connection.id)).toBe(1);
  // Ten pages of projects and one that is empty, forty batches, and the rows of the one run that is not over.
  expect(askedStorage.length).toBeLessThan(60);
});
