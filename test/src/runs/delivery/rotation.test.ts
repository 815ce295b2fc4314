import { AppError } from '../../../../src/shared/app-error';
import type { Connector } from '../../../../src/ports/connector';
import type { Ports } from '../../../../src/ports/ports';
import { resumeRun } from '../../../../src/runs/press-run';
import { pushRecord } from '../../../../src/links/push-record';
import { saveConnection } from '../../../../src/connections/save-connection';
import { aCaller, aCaseId, aDraft, aJwt, aLink, anAdmin, issueId, projectId } from '../../../builders';
import { tokenText, type World } from '../../../ports';
import {
  aRunWorld,
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  paula,
  preview,
  start,
  watched,
} from '../../../run-world';

const fresh = aJwt({ exp: 1_800_000_000 });

/** An admin saves another token. The old one may be dead from then on. */
async function rotate(world: World, isOldDead: boolean): Promise<void> {
  world.connector.tokens.global.add(fresh);
  await saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft({ token: fresh }) });
  if (isOldDead) world.connector.tokens.global.delete(tokenText);
}

/** Ports that do something while the nth push is on its way, before it arrives. */
function whilePushing(world: World, nth: number, does: () => Promise<void>): Ports {
  let pushes = 0;
  const connectorFor: Ports['connectorFor'] = (...how) => {
    const plain = world.ports.connectorFor(...how);
    const push: Connector['push'] = async (...what) => {
      if (++pushes === nth) await does();
      await plain.push(...what);
    };
    return { ...plain, push };
  };
  return { ...world.ports, connectorFor };
}

async function pushedWhile(world: World, does: () => Promise<void>, nth = 20): Promise<string> {
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  expect(await deliver(whilePushing(world, nth, does), letter)).toBeNull();
  await deliverAll(world);
  return runId;
}

async function resumed(world: World, runId: string): Promise<void> {
  await resumeRun(world.ports)(paula, { projectId, runId });
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { unknown: 0 } } });
  expect(await liesOf(world, runId)).toEqual([]);
}

const answers: readonly (readonly [string, boolean, AppError | null])[] = [
  ['a no to the token', true, null],
  ['a server error', false, new AppError('CONNECTOR_DOWN', { by: 'connector', status: 503 })],
  ['a yes', false, null],
];

test.each(answers)(
  '%s after the token was replaced does not count against the new one, and the run pauses for the replacement',
  async (_name, isOldDead, error) => {
    const world = aRunWorld(120);
    const runId = await pushedWhile(world, async () => {
      await rotate(world, isOldDead);
      if (error) world.connector.fail({ call: 'push', error, times: 1 });
    });
    const { phase, pause, standing } = await watched(world, runId);
    expect([phase, pause]).toMatchObject(['paused', { by: 'trouble', why: 'otherToken' }]);
    expect(standing.by).toMatchObject({ unknown: 0, onTheWay: 0, failed: error ? 1 : 0 });
    const tokenId = world.store.connection?.tokenId ?? '';
    expect(world.store.latelyOf).toBe(tokenId);
    expect(await world.store.health({ connectionId: 'site', tokenId })).toEqual({
      lastSuccessAt: world.store.connection?.savedAt,
      lastFailure: null,
    });
    await resumed(world, runId);
    expect((await world.store.health({ connectionId: 'site', tokenId })).lastFailure).toBeNull();
  },
);

test('the same answer to a token nobody replaced is recorded, and so is the success that follows', async () => {
  const world = aRunWorld(60);
  const error = new AppError('CONNECTOR_DOWN', { by: 'connector', status: 503 });
  world.connector.fail({ call: 'push', error, times: 1, skip: 20 });
  await pushedWhile(world, () => Promise.resolve());
  const { lastSuccessAt, lastFailure } = world.store.lately;
  expect(lastFailure).toMatchObject({ code: 'CONNECTOR_DOWN', by: 'connector', status: 503 });
  expect((lastSuccessAt ?? '') > (lastFailure?.at ?? '')).toBe(true);
});

test('if storage is down while the old token is refused, every item keeps its outcome', async () => {
  const world = aRunWorld(120);
  const runId = await pushedWhile(world, async () => {
    await rotate(world, true);
    world.store.down.add('registry');
    setImmediate(() => void world.store.down.delete('registry'));
  });
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'otherToken' } });
  expect((await itemsOf(world, runId, { state: 'unknown' })).length).toBe(0);
  await resumed(world, runId);
});

test.each([
  new AppError('RATE_LIMITED', { by: 'jira', status: 429, retryAfterSeconds: 5 }),
  new AppError('PLATFORM_DOWN', { by: 'jira', status: 500 }),
])('a Jira failure in the middle of a run does not count against the connection: %#', async (error) => {
  const world = aRunWorld(120);
  const runId = await pushedWhile(world, () => {
    world.jira.fail('fetch', error, 2);
    return Promise.resolve();
  });
  expect((await watched(world, runId)).phase).toBe('done');
  expect(world.store.lately.lastFailure).toBeNull();
  expect(world.store.lately.lastSuccessAt).not.toBeNull();
});

test.each(answers)(
  '%s after a rotation, for one push from the panel, which goes on with the new token',
  async (_name, isOldDead, error) => {
    const world = aRunWorld(1);
    world.connector.hold(issueId, [aLink({ id: aCaseId(0) })]);
    const ports = whilePushing(world, 1, async () => {
      await rotate(world, isOldDead);
      if (error) world.connector.fail({ call: 'push', error });
    });
    const { results } = await pushRecord(ports)(aCaller(), { recordId: aCaseId(0) });
    const outcome = error ? 'failed' : 'pushed';
    expect(results).toMatchObject([{ outcome }]);
    const tokenId = world.store.connection?.tokenId ?? '';
    expect(await world.store.health({ connectionId: 'site', tokenId })).toMatchObject({ lastFailure: null });
    expect(world.store.latelyOf).toBe(tokenId);
    const next = await pushRecord(world.ports)(aCaller(), { recordId: aCaseId(0) });
    expect(next.results).toMatchObject([{ outcome: 'pushed' }]);
    expect(world.connector.pushed).toHaveLength(outcome === 'pushed' ? 2 : 1);
  },
);
