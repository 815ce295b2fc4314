import { AppError } from '../../../../src/shared/app-error';
import { resumeRun } from '../../../../src/runs/press-run';
import { projectId } from '../../../builders';
import {
  aRunWorld,
  deliver,
  deliverAll,
  liesOf,
  nextLetter,
  passTime,
  paula,
  preview,
  pushed,
  repeated,
  start,
  watched,
} from '../../../run-world';
import type { RunStore } from '../../../../src/ports/runs';

const down = new AppError('PLATFORM_DOWN');
const calls = [
  'saveJournal',
  'journal',
  'journals',
  'intent',
  'chunk',
  'find',
  'endOf',
  'claim',
  'end',
] as const;
const cases = calls.flatMap((call) =>
  [1, 4, 5].flatMap((times) => [0, 2, 5].map((skip) => [call, times, skip] as const)),
);

test.each(cases)('storage that refuses %s %i times after %i loses nothing', async (call, times, skip) => {
  const world = aRunWorld(120);
  const runId = await preview(world);
  await start(world, runId);
  world.runs.fail(call, times, skip);
  await deliverAll(world);
  world.runs.recover();
  const { phase, standing } = await watched(world, runId);
  expect([phase, standing.by.waiting]).toEqual(['done', 0]);
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each([
  ['saveJournal', 1],
  ['journal', 2],
  ['intent', 3],
] as const)(
  'a window that storage refuses by %s, after %i times, is taken back, and what is in flight is recorded',
  async (call, skip) => {
    const world = aRunWorld(120);
    const runId = await preview(world);
    await start(world, runId);
    world.runs.fail(call, 4, skip);
    await deliverAll(world);
    const { phase, standing } = await watched(world, runId);
    expect([phase, standing.by.pushed, standing.by.unknown]).toEqual(['done', 120, 0]);
  },
);

test.each<keyof RunStore>(['saveJournal', 'claim', 'intent', 'journals'])(
  'storage that refuses %s for good makes the event come again, later',
  async (call) => {
    const world = aRunWorld(120);
    const runId = await preview(world);
    await start(world, runId);
    const letter = nextLetter(world);
    if (!letter) throw new Error('nothing was called for');
    world.runs.fail(call, 1_000);
    const again = await deliver(world.ports, letter);
    expect(again).toMatchObject({ data: { why: 'later' } });
    expect(world.connector.pushed).toHaveLength(0);
  },
);

test('storage that refuses in the middle leaves only items on their way unknown', async () => {
  const world = aRunWorld(200);
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  const lift = world.runs.saveJournal;
  let saves = 0;
  const refusing: typeof lift = (id, journal) => (++saves > 3 ? Promise.reject(down) : lift(id, journal));
  const runs = new Proxy(world.runs, {
    get: (store, key) => (key === 'saveJournal' ? refusing : (Reflect.get(store, key) as unknown)),
  });
  const again = await deliver({ ...world.ports, runs }, letter);
  expect(again).toMatchObject({ data: { why: 'later' } });
  await deliverAll(world, repeated(letter, again?.data));
  const { phase, standing } = await watched(world, runId);
  expect(phase).toBe('done');
  expect(standing.by.unknown).toBeLessThanOrEqual(60);
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each(['searchKeys', 'myRights'])(
  'a preview finishes although Jira sometimes fails to %s',
  async (call) => {
    const world = aRunWorld(450);
    world.jira.fail(call, down, 3);
    const runId = await preview(world);
    expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { issues: 450, push: 450 } });
  },
);

test('mirrors that cannot be written do not fail the run', async () => {
  const world = aRunWorld(150);
  world.state.mirrorIsReadOnly = true;
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 150 } } });
  expect(world.log.filter(({ event }) => event === 'mirrors not written')).not.toHaveLength(0);
});

test('a run whose events are lost is shown as stalled, and a person can resume it', async () => {
  const world = aRunWorld(50);
  const runId = await preview(world);
  await start(world, runId);
  nextLetter(world);
  passTime(world, 3_600_000);
  expect((await watched(world, runId)).phase).toBe('stalled');
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 50 } } });
});
