import { refuseWhileLinking } from '../../../src/usecases/refuse-while-linking';
import { sweepRuns } from '../../../src/usecases/sweep-runs';
import { aCaseId, noOptions, projectId } from '../../builders';
import {
  aRunWorld,
  deliver,
  deliverAll,
  nextLetter,
  passTime,
  preview,
  pushed,
  start,
  watched,
} from '../../run-world';

const day = 86_400_000;
const list = {
  how: 'list' as const,
  pairs: [{ issueKey: 'OPS-1', object: 'Case', id: aCaseId(0) }],
  options: noOptions,
};

test.each([
  ['stalled', 23 / 24, null],
  ['stalled', 26 / 24, 'closed'],
  ['ready', 13.9, null],
  ['ready', 14.1, 'closed'],
] as const)('a run that has been %s for %f days is ended: %s', async (phase, days, how) => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  if (phase === 'stalled') await start(world, runId);
  world.events.length = 0;
  passTime(world, days * day);
  expect((await watched(world, runId)).phase).toBe(phase);
  await sweepRuns(world.ports);
  expect(world.runs.ends.get(runId)?.how ?? null).toBe(how);
  expect(world.runs.busy.size).toBe(how === null ? 1 : 0);
});

test('a run that came to its end and could not say so is ended as it was', async () => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  await start(world, runId);
  world.runs.fail('end', 50);
  const letter = nextLetter(world);
  if (letter) await deliver(world.ports, letter);
  world.runs.recover();
  expect(world.runs.ends.size).toBe(0);
  await sweepRuns(world.ports);
  expect(world.runs.ends.get(runId)).toMatchObject({ how: 'done' });
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 10 } } });
});

test('what is older than ninety days is forgotten wholly', async () => {
  const world = aRunWorld(10);
  await pushed(world);
  passTime(world, 89 * day);
  await sweepRuns(world.ports);
  expect(world.runs.heads.size).toBe(1);
  passTime(world, 2 * day);
  await sweepRuns(world.ports);
  const { heads, wills, ends, rows, chunks, sights } = world.runs;
  expect([heads, wills, ends, rows, chunks, sights].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('one run that makes trouble does not keep the others', async () => {
  const world = aRunWorld(10);
  world.runs.busy.set('1', { projectId: '1', runId: '20261005T120000Z-gone', makesLinks: false });
  const runId = await preview(world);
  passTime(world, 15 * day);
  world.runs.fail('find', 1);
  await sweepRuns(world.ports);
  expect(world.runs.ends.has(runId)).toBe(true);
});

test('unlinking is refused while a run is linking in the project, and only then', async () => {
  const world = aRunWorld(1);
  world.connector.held.clear();
  await expect(refuseWhileLinking(world.ports, projectId)).resolves.toBeUndefined();
  const runId = await preview(world, list);
  await expect(refuseWhileLinking(world.ports, projectId)).resolves.toBeUndefined();
  await start(world, runId);
  await expect(refuseWhileLinking(world.ports, projectId)).rejects.toMatchObject({ code: 'RUN_UNDER_WAY' });
  await expect(refuseWhileLinking(world.ports, '999')).resolves.toBeUndefined();
  await deliverAll(world);
  await expect(refuseWhileLinking(world.ports, projectId)).resolves.toBeUndefined();
});
