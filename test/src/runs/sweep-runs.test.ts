import { cancelRun } from '../../../src/runs/cancel-run';
import { sweepRuns } from '../../../src/runs/sweep-runs';
import { aCaseId, noOptions, projectId } from '../../builders';
import {
  aRunWorld,
  deliver,
  deliverAll,
  nextLetter,
  passTime,
  paula,
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
  ['tried', 13.9, null],
  ['tried', 14.1, 'closed'],
] as const)('a run that has been %s for %f days is ended: %s', async (phase, days, how) => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  await start(world, runId, phase === 'tried' ? 5 : null);
  if (phase === 'tried') await deliverAll(world);
  world.events.length = 0;
  passTime(world, days * day);
  expect((await watched(world, runId)).phase).toBe(phase);
  await sweepRuns(world.ports);
  expect(world.runs.ends.get(runId)?.how ?? null).toBe(how);
});

test('a run that ended but could not store it is ended as it was', async () => {
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

test('what is older than ninety days is deleted completely', async () => {
  const world = aRunWorld(10);
  await pushed(world);
  passTime(world, 89 * day);
  await sweepRuns(world.ports);
  expect(world.runs.heads.size).toBe(1);
  passTime(world, 2 * day);
  await sweepRuns(world.ports);
  const { heads, intents, ends, rows, chunks, visibilities, pages, recorded } = world.runs;
  const left = [heads, intents, ends, rows, chunks, visibilities, pages, recorded].map(({ size }) => size);
  expect(left).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(await world.ports.personalData.occurrencesOf(paula.accountId)).toEqual([]);
});

test('one run that fails does not stop the others', async () => {
  const world = aRunWorld(10);
  const gone = { projectId: '1', current: '20261005T120000Z-gone', begins: [], pushed: [] };
  world.runs.projects.set('1', gone);
  await preview(world);
  passTime(world, 15 * day);
  world.runs.fail('find', 1);
  await sweepRuns(world.ports);
  expect(world.runs.heads.size).toBe(0);
});

test('a run reports that it is making links only while it does', async () => {
  const world = aRunWorld(1);
  world.connector.held.clear();
  const isLinking = (id: string) => world.ports.linksBeingMade(id);
  await expect(isLinking(projectId)).resolves.toBe(false);
  const runId = await preview(world, list);
  await expect(isLinking(projectId)).resolves.toBe(false);
  await start(world, runId);
  const told: boolean[] = [];
  world.connector.meanwhile = () => void isLinking(projectId).then((is) => told.push(is));
  await deliverAll(world);
  expect(told).toContain(true);
  await expect(isLinking('999')).resolves.toBe(false);
  await expect(isLinking(projectId)).resolves.toBe(false);
});

test('a run whose events are lost is called again every hour, and goes on', async () => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  await start(world, runId);
  world.events.length = 0;
  passTime(world, 3_600_000);
  await sweepRuns(world.ports);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 10 } } });
});

test('a run that never pushed is deleted a day after its end, a draft after a day, and a ready one stays', async () => {
  const world = aRunWorld(10);
  const cancelled = await preview(world);
  await cancelRun(world.ports)(paula, { projectId, runId: cancelled });
  const ready = await preview(world);
  passTime(world, 25 * 3_600_000);
  await sweepRuns(world.ports);
  expect([...world.runs.heads.keys()]).toEqual([ready]);
  await cancelRun(world.ports)(paula, { projectId, runId: ready });
  world.state.queueIsDown = true;
  await expect(preview(world)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  passTime(world, 25 * 3_600_000);
  await sweepRuns(world.ports);
  expect(world.runs.heads.size).toBe(0);
});
