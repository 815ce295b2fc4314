import { AppError } from '../../../../src/shared/app-error';
import { cancelRun } from '../../../../src/runs/cancel-run';
import { aCaseId, aLink, projectId } from '../../../builders';
import type { World } from '../../../ports';
import {
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  paula,
  preview,
  pushed,
  start,
  watched,
} from '../../../run-world';
import { aList, pair, unlinked } from './lists';

function letterOf(world: World) {
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  return letter;
}

test('a link that somebody else has made since is as good as our own', async () => {
  const world = unlinked(2);
  world.connector.meanwhile = (call, nth) => {
    if (call === 'link' && nth === 1) world.connector.hold('20001', [aLink({ id: aCaseId(1) })]);
  };
  const runId = await pushed(world, aList(pair(1, 1), pair(2, 2)));
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 2 } } });
  expect((await itemsOf(world, runId)).map(({ linked }) => linked)).toEqual(['stood', 'made']);
});

test('a link that was made although no answer came is found, and the item is pushed', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'link', error: new AppError('OUTCOME_UNKNOWN'), when: 'after' });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'pushed', linked: 'made' });
});

test('a link without an answer that a read does not show was not made, and nothing is pushed', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'link', error: new AppError('OUTCOME_UNKNOWN') });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({
    state: 'failed',
    linked: 'no',
    code: 'CONNECTOR_DOWN',
  });
  expect(world.connector.pushed).toEqual([]);
});

test('a link that stands although its push failed is reported', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }) });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'refused', linked: 'made', detail: 'No.' });
});

test('a push that has to wait after its link was made is sent later, and the link still counts as the run’s', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'push', error: new AppError('RATE_LIMITED', { retryAfterSeconds: 120 }) });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'pushed', linked: 'made' });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a push that has to wait twice within a delivery after its link was made does not link again', async () => {
  const world = unlinked(1);
  const tooFast = new AppError('RATE_LIMITED', { retryAfterSeconds: 5 });
  world.connector.fail({ call: 'push', error: tooFast, times: 2 });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'pushed', linked: 'made' });
  expect(world.connector.asked.filter((line) => line.startsWith('link '))).toHaveLength(1);
});

test('a link without an answer that cannot be read either is unknown, and nothing is pushed', async () => {
  const world = unlinked(1);
  const runId = await preview(world, aList(pair(1, 1)));
  world.connector.fail({ call: 'link', error: new AppError('OUTCOME_UNKNOWN'), when: 'after' });
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 0, times: 9 });
  await start(world, runId);
  await deliverAll(world);
  expect((await itemsOf(world, runId))[0]).toMatchObject({
    state: 'unknown',
    linked: 'unknown',
    code: 'OUTCOME_UNKNOWN',
  });
  expect(world.connector.pushed).toEqual([]);
});

test('a refused link that does not stand is told in the words of the refusal, and nothing is pushed', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'link', error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }) });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({
    ...{ state: 'refused', linked: 'no', code: 'REFUSED', by: 'connector', detail: 'No.' },
  });
  expect(world.connector.pushed).toEqual([]);
});

test.each([
  ['refused', new AppError('REFUSED'), 'refused'],
  ['not answered', new AppError('OUTCOME_UNKNOWN'), 'failed'],
])('a link that was %s is not found in another link of its issue', async (_, error, state) => {
  const world = unlinked(1);
  world.connector.hold('20001', [aLink({ id: aCaseId(5) })]);
  world.connector.fail({ call: 'link', error });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state, linked: 'no' });
  expect(world.connector.pushed).toEqual([]);
});

test.each(['TOKEN_REJECTED', 'RATE_LIMITED'] as const)(
  'a link that no other item’s would fare better than, with %s, asks for nothing else',
  async (code) => {
    const world = unlinked(1);
    const runId = await preview(world, aList(pair(1, 1)));
    world.connector.fail({ call: 'link', error: new AppError(code, { retryAfterSeconds: 120 }) });
    world.connector.asked.length = 0;
    await start(world, runId);
    await deliver(world.ports, letterOf(world));
    expect(world.connector.asked.filter((line) => line.includes(' 20001'))).toEqual(['link 20001 create']);
    expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'waiting', linked: 'no' });
    expect(world.mirrors.size).toBe(0);
  },
);

test('an item whose link was made, and whose push a cancelled run never sent, can be sent again', async () => {
  const world = unlinked(1);
  const runId = await preview(world, aList(pair(1, 1)));
  world.connector.fail({ call: 'push', error: new AppError('RATE_LIMITED', { retryAfterSeconds: 120 }) });
  await start(world, runId);
  await deliver(world.ports, letterOf(world));
  await cancelRun(world.ports)(paula, { projectId, runId });
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'notSent', linked: 'made' });
  // What the run made is in no mirror that the panel would not find out by itself.
  expect(world.mirrors.size).toBe(0);
  const second = await preview(world, { how: 'again', runId, outcomes: ['notSent'], code: null });
  const items = await itemsOf(world, second);
  expect(items).toMatchObject([{ plannedAs: 'push', issueKey: 'OPS-1' }]);
});
