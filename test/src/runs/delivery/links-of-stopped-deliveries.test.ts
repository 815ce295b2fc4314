import { AppError } from '../../../../src/shared/app-error';
import { pauseRun } from '../../../../src/runs/pause-run';
import { projectId } from '../../../builders';
import type { World } from '../../../ports';
import {
  deliver,
  deliverAll,
  itemsOf,
  nextLetter,
  paula,
  preview,
  repeated,
  start,
} from '../../../run-world';
import { aList, pair, unlinked } from './lists';
import { haltingPorts } from './mortal';

const tooFast = new AppError('RATE_LIMITED', { retryAfterSeconds: 120 });

function letterOf(world: World) {
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  return letter;
}

/** The next delivery dies before this call arrives, and its event comes again. */
async function dieBefore(world: World, call: 'connector.link' | 'connector.push'): Promise<void> {
  const letter = letterOf(world);
  const killed = haltingPorts(world.ports, (moment) => moment.call === call && moment.when === 'before');
  await Promise.race([deliver(killed.ports, letter), killed.halted]);
  await deliverAll(world, repeated(letter));
}

test('what was to be linked when a delivery died is unknown, its link too', async () => {
  const world = unlinked(1);
  const runId = await preview(world, aList(pair(1, 1)));
  await start(world, runId);
  await dieBefore(world, 'connector.link');
  expect(await itemsOf(world, runId)).toMatchObject([{ state: 'unknown', linked: 'unknown' }]);
});

test('also where the plan has further chunks', async () => {
  const world = unlinked(600);
  const pairs = Array.from({ length: 600 }, (_, n) => pair(n + 1, n + 1));
  const runId = await preview(world, aList(...pairs));
  expect(world.runs.chunks.size).toBe(2);
  await start(world, runId);
  await dieBefore(world, 'connector.link');
  const unknown = await itemsOf(world, runId, { state: 'unknown' });
  expect(unknown.length).toBeGreaterThan(0);
  expect(new Set(unknown.map(({ linked }) => linked))).toEqual(new Set(['unknown']));
});

test('a link made by an earlier delivery stays made where the one that was to push died', async () => {
  const world = unlinked(1);
  const runId = await preview(world, aList(pair(1, 1)));
  world.connector.fail({ call: 'push', error: tooFast });
  await start(world, runId);
  await deliver(world.ports, letterOf(world));
  await dieBefore(world, 'connector.push');
  expect(await itemsOf(world, runId)).toMatchObject([{ state: 'unknown', linked: 'made' }]);
});

test('a link made by an earlier delivery stays made where the next one is paused before it pushes', async () => {
  const world = unlinked(1);
  const runId = await preview(world, aList(pair(1, 1)));
  world.connector.fail({ call: 'push', error: tooFast });
  await start(world, runId);
  await deliver(world.ports, letterOf(world));
  const slow = haltingPorts(world.ports, ({ call }) => call === 'runs.saveJournal');
  const second = deliver(slow.ports, letterOf(world));
  await slow.halted;
  await pauseRun(world.ports)(paula, { projectId, runId });
  slow.goOn();
  await second;
  expect(await itemsOf(world, runId)).toMatchObject([{ state: 'waiting', linked: 'made' }]);
});
