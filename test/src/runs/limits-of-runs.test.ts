import { cancelRun } from '../../../src/runs/cancel-run';
import { previewRun } from '../../../src/runs/preview-run';
import { projectId } from '../../builders';
import type { World } from '../../ports';
import { aRunWorld, passTime, paula, preview, watched, wholeProject } from '../../run-world';

const begun = async (world: World, choice: Parameters<typeof preview>[1] = wholeProject, caller = paula) => {
  world.jira.asUser = caller.accountId;
  const answer = await previewRun(world.ports)(caller, { projectId, choice });
  return answer.begun ? answer.run : answer.underWay;
};

test('a count that is far too low loses no issue, and one that hides too many is noticed', async () => {
  const world = aRunWorld(20_001);
  world.ports.projectIssues.count = () => Promise.resolve(0);
  await expect(preview(world)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'jql', problem: 'tooMany' }] },
  });
  world.jira.all.delete('20001');
  const runId = await preview(world);
  expect((await watched(world, runId)).plan.issues).toBe(20_000);
});

test('a project begins at most ten runs a minute', async () => {
  const world = aRunWorld(1);
  for (let n = 0; n < 10; n++) {
    const { id } = await begun(world);
    await cancelRun(world.ports)(paula, { projectId, runId: id });
  }
  await expect(begun(world)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    facts: { retryAfterSeconds: 60 },
  });
  passTime(world, 61_000);
  expect(await begun(world)).toMatchObject({ phase: 'previewing' });
});

test('after hundreds of runs and pauses, a look costs no more than at first', async () => {
  const world = aRunWorld(1);
  const costs: number[] = [];
  for (let n = 0; n < 60; n++) {
    const { id } = await begun(world);
    world.runs.reads.length = 0;
    await watched(world, id);
    costs.push(world.runs.reads.length);
    await cancelRun(world.ports)(paula, { projectId, runId: id });
    passTime(world, 10_000);
  }
  expect(Math.max(...costs)).toBe(costs[0]);
});
