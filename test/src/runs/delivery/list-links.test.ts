import { AppError } from '../../../../src/shared/app-error';
import { aCaseId, aLink } from '../../../builders';
import { deliverAll, itemsOf, liesOf, preview, pushed, start, watched } from '../../../run-world';
import { aList, pair, unlinked } from './lists';

test('a link somebody else made meanwhile is as good as one made', async () => {
  const world = unlinked(2);
  world.connector.meanwhile = (call, nth) => {
    if (call === 'link' && nth === 1) world.connector.hold('20001', [aLink({ id: aCaseId(1) })]);
  };
  const runId = await pushed(world, aList(pair(1, 1), pair(2, 2)));
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 2 } } });
  expect((await itemsOf(world, runId)).map(({ linked }) => linked)).toEqual(['stood', 'made']);
});

test('a link that was made although nobody answered is found, and pushed', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'link', error: new AppError('OUTCOME_UNKNOWN'), when: 'after' });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'pushed', linked: 'made' });
});

test('a link nobody answered for and a read does not show was not made, and nothing is pushed', async () => {
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

test('a link that stands while its push failed is told so', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { detail: 'No.' }) });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'refused', linked: 'made', detail: 'No.' });
});

test('a push that has to wait after its link was made is sent once it may, and the link is still the run’s', async () => {
  const world = unlinked(1);
  world.connector.fail({ call: 'push', error: new AppError('RATE_LIMITED', { retryAfterSeconds: 120 }) });
  const runId = await pushed(world, aList(pair(1, 1)));
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'pushed', linked: 'made' });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a link nobody answered for, and that cannot be read either, is unknown, and nothing is pushed', async () => {
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
