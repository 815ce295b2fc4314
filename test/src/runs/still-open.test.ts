import type { RunChoice } from '../../../src/contract/runs/choice';
import { AppError } from '../../../src/shared/app-error';
import { cancelRun } from '../../../src/runs/cancel-run';
import { countOpen } from '../../../src/runs/count-open';
import { projectId } from '../../builders';
import type { World } from '../../ports';
import {
  aRunWorld,
  deliverAll,
  itemsOf,
  liesOf,
  paula,
  preview,
  pushed,
  start,
  watched,
} from '../../run-world';

const again = (runId: string, outcomes: Extract<RunChoice, { how: 'again' }>['outcomes']): RunChoice => ({
  how: 'again',
  runId,
  outcomes,
  code: null,
});
const wrong = ['refused', 'failed'] as const;
const openOf = (world: World, runId: string, caller = paula) =>
  countOpen(world.ports)(caller, { projectId, runId });

/** A run of ten items: two refused, one unknown. */
async function mixedRun() {
  const world = aRunWorld(10, 1);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }), skip: 2 });
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }), skip: 4 });
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), skip: 6 });
  return { world, runId: await pushed(world) };
}

test('failed items stay open until a later run has settled them', async () => {
  const { world, runId } = await mixedRun();
  expect(await openOf(world, runId)).toEqual({
    open: [
      { outcome: 'refused', code: 'REFUSED', count: 2 },
      { outcome: 'unknown', code: 'OUTCOME_UNKNOWN', count: 1 },
    ],
    settledLater: 0,
  });
  // One of the two is refused again and stays open.
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }) });
  const second = await pushed(world, again(runId, [...wrong]));
  expect((await watched(world, second)).standing.by).toMatchObject({ pushed: 1, refused: 1 });
  expect(await openOf(world, runId)).toMatchObject({
    open: [
      { outcome: 'refused', code: 'REFUSED', count: 1 },
      { outcome: 'unknown', count: 1 },
    ],
    settledLater: 1,
  });
  await pushed(world, again(second, [...wrong]));
  expect(await openOf(world, runId)).toMatchObject({ open: [{ outcome: 'unknown', count: 1 }] });
});

test('a retry does not send what a later run has settled, whatever the page offered', async () => {
  const { world, runId } = await mixedRun();
  await pushed(world, again(runId, [...wrong]));
  const before = world.connector.pushed.length;
  const third = await pushed(world, again(runId, [...wrong]));
  expect(await itemsOf(world, third)).toEqual([]);
  expect(world.connector.pushed).toHaveLength(before);
});

test('a later push of the whole project settles it too, and its unknown items are offered by the later run', async () => {
  const { world, runId } = await mixedRun();
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), skip: 2 });
  await pushed(world);
  expect(await openOf(world, runId)).toEqual({ open: [], settledLater: 3 });
});

test('what a cancelled run did not send can be sent by a new run, once', async () => {
  const world = aRunWorld(10, 1);
  const runId = await preview(world);
  await start(world, runId, 5);
  await deliverAll(world);
  await cancelRun(world.ports)(paula, { projectId, runId });
  const { by } = (await watched(world, runId)).standing;
  expect(by.notSent).toBe(10 - by.pushed);
  expect(await openOf(world, runId)).toEqual({
    open: [{ outcome: 'notSent', code: null, count: by.notSent }],
    settledLater: 0,
  });
  const rest = await pushed(world, again(runId, ['notSent']));
  expect(await watched(world, rest)).toMatchObject({ standing: { by: { pushed: by.notSent } } });
  expect(await openOf(world, runId)).toEqual({ open: [], settledLater: by.notSent });
  expect(await liesOf(world, rest)).toEqual([]);
});

test('items of issues hidden from the reader are in no count', async () => {
  const { world, runId } = await mixedRun();
  const ada = { ...paula, accountId: '5b10a2844c20165700ede21a' };
  const refused = (await itemsOf(world, runId, { state: 'refused' }))[0]?.issueId ?? '';
  world.jira.hidden.set(ada.accountId, new Set([refused]));
  world.jira.asUser = ada.accountId;
  expect(await openOf(world, runId, ada)).toMatchObject({ open: [{ outcome: 'refused', count: 1 }, {}] });
});
