import { AppError } from '../../../../src/shared/app-error';
import { resumeRun } from '../../../../src/runs/press-run';
import { aCaseId, aConnection, noOptions, projectId } from '../../../builders';
import type { World } from '../../../ports';
import { aRunWorld, deliverAll, liesOf, paula, preview, pushed, start, watched } from '../../../run-world';
import { Secret } from '../../../../src/shared/secret';

const resume = async (world: World, runId: string): Promise<void> => {
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
};
const pushesAsked = ({ connector }: World): number =>
  connector.asked.filter((line) => line.startsWith('push')).length;
const down = new AppError('CONNECTOR_DOWN');
const refused = (detail: string) => new AppError('REFUSED', { by: 'connector', detail });

test('a dead token pauses the run at once, with few calls, and nothing is unknown', async () => {
  const world = aRunWorld(200);
  const runId = await preview(world);
  world.connector.tokens.global.clear();
  await start(world, runId);
  await deliverAll(world);
  const { phase, pause, standing } = await watched(world, runId);
  expect([phase, pause]).toMatchObject(['paused', { by: 'trouble', why: 'trouble', code: 'TOKEN_REJECTED' }]);
  expect(pushesAsked(world)).toBeLessThanOrEqual(4);
  expect(standing.by).toMatchObject({ waiting: 200, unknown: 0 });
  expect(world.store.lately.lastFailure?.code).toBe('TOKEN_REJECTED');
});

test('a token that ends in the middle does not affect what was pushed, and a resume goes on from there', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  world.connector.fail({ call: 'push', error: new AppError('TOKEN_REJECTED'), skip: 40, times: 4 });
  await start(world, runId);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by).toMatchObject({ pushed: 40, waiting: 60 });
  // One fault is left, and the probe meets it.
  for (let again = 0; again < 5 && (await watched(world, runId)).phase === 'paused'; again++)
    await resume(world, runId);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 100 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a connection that is removed pauses the run before anything more is prepared', async () => {
  const world = aRunWorld(200);
  const runId = await preview(world);
  await start(world, runId);
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 20) world.store.removeToken();
  };
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { why: 'trouble', code: 'NOT_CONNECTED' },
  });
  expect(pushesAsked(world)).toBeLessThan(100);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('another token pauses the run, and resuming agrees to it', async () => {
  const world = aRunWorld(120);
  const runId = await preview(world);
  world.connector.tokens.global.add('another');
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 20)
      world.store.replaceToken(aConnection({ tokenId: 'token-2', last4: 'ther' }), new Secret('another'));
  };
  await start(world, runId);
  await deliverAll(world);
  const { phase, pause, connection } = await watched(world, runId);
  expect([phase, pause, connection.last4]).toMatchObject(['paused', { why: 'otherToken' }, 'kept']);
  await resume(world, runId);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', connection: { last4: 'ther' } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('ten failures in a row pause the run', async () => {
  const world = aRunWorld(100, 1);
  world.connector.fail({ call: 'push', error: down, times: 10 });
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { why: 'inARow', code: 'CONNECTOR_DOWN' },
    standing: { by: { failed: 10, waiting: 90 } },
    causes: [{ outcome: 'failed', code: 'CONNECTOR_DOWN', count: 10 }],
  });
});

test('a run whose last items fail is done, for nothing is left that a pause could hold back', async () => {
  const world = aRunWorld(30, 1);
  world.connector.fail({ call: 'push', error: down, skip: 20, times: 10 });
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'done',
    pause: null,
    standing: { by: { pushed: 20, failed: 10, waiting: 0 } },
  });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('nine failures and a success do not pause it', async () => {
  const world = aRunWorld(100, 1);
  world.connector.fail({ call: 'push', error: down, times: 9 });
  world.connector.fail({ call: 'push', error: down, skip: 1, times: 9 });
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'done',
    standing: { by: { failed: 18, pushed: 82 } },
  });
});

test('the same refusal ten times pauses, and a resume goes on despite it', async () => {
  const world = aRunWorld(60);
  world.connector.fail({ call: 'push', error: refused('Modification is off.'), times: 60 });
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { why: 'sameRefusal', code: 'REFUSED', detail: 'Modification is off.' },
  });
  await resume(world, runId);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { refused: 60 } } });
});

test('refusals in different words do not pause the run', async () => {
  const world = aRunWorld(60);
  for (let n = 0; n < 60; n++) world.connector.fail({ call: 'push', error: refused(`No. ${String(n)}`) });
  const runId = await pushed(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { refused: 60 } } });
});

test('a resumed run probes with one item alone', async () => {
  const world = aRunWorld(100);
  world.connector.fail({ call: 'push', error: down, times: 16 });
  const runId = await pushed(world);
  expect((await watched(world, runId)).phase).toBe('paused');
  const before = pushesAsked(world);
  world.connector.busiest = 0;
  await resume(world, runId);
  expect([pushesAsked(world) - before, world.connector.busiest]).toEqual([1, 1]);
  expect((await watched(world, runId)).phase).toBe('paused');
  await resume(world, runId);
  for (let n = 0; n < 5 && (await watched(world, runId)).phase === 'paused'; n++) await resume(world, runId);
  expect((await watched(world, runId)).phase).toBe('done');
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each(['OUTCOME_UNKNOWN', 'CONNECTOR_DOWN', 'REFUSED', 'UNEXPECTED'] as const)(
  'one item that always ends in %s does not keep the others from being pushed',
  async (code) => {
    const world = aRunWorld(100);
    const when = code === 'OUTCOME_UNKNOWN' ? 'after' : 'before';
    world.connector.fail({ call: 'push', error: new AppError(code), skip: 50, when });
    const runId = await pushed(world);
    expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 99 } } });
    expect(await liesOf(world, runId)).toEqual([]);
  },
);

test('a service that is down is asked ten times, not for ten items: links, checks and pushes all count', async () => {
  const world = aRunWorld(60, 4);
  world.connector.held.clear();
  const pairs = Array.from({ length: 60 }, (_, n) => ({
    ...{ issueKey: `OPS-${String(n + 1)}`, object: 'Case', id: aCaseId(n) },
  }));
  const runId = await preview(world, { how: 'list', pairs, options: noOptions });
  world.connector.asked.length = 0;
  for (const call of ['link', 'readLinks', 'push'] as const) {
    world.connector.fail({ call, error: new AppError('OUTCOME_UNKNOWN'), times: 1_000 });
  }
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'inARow' } });
  expect(world.connector.asked.length).toBeLessThanOrEqual(13);
  expect(await liesOf(world, runId)).toEqual([]);
});
