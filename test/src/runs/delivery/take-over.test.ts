import { AppError } from '../../../../src/shared/app-error';
import type { Connector } from '../../../../src/ports/connector';
import type { Ports } from '../../../../src/ports/ports';
import { switchToken } from '../../../../src/connections/switch-token';
import { aConnection } from '../../../builders';
import { tokenText, type World } from '../../../ports';
import { admin, asked, nextToken, prepared, stored, textInUse, textsOf } from '../../../rotating-world';
import {
  aRunWorld,
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  preview,
  start,
  watched,
} from '../../../run-world';

/** Ports that do something while the nth call of a name is on its way, before it arrives. */
function whileAsking(
  world: World,
  call: 'push' | 'readLinks',
  nth: number,
  does: () => Promise<unknown>,
): Ports {
  let calls = 0;
  const connectorFor: Ports['connectorFor'] = (...how) => {
    const plain = world.ports.connectorFor(...how);
    const before = async (): Promise<void> => {
      if (++calls === nth) await does();
    };
    const push: Connector['push'] = async (...what) => {
      await before();
      await plain.push(...what);
    };
    const readLinks: Connector['readLinks'] = async (issueId) => {
      await before();
      return plain.readLinks(issueId);
    };
    return { ...plain, ...(call === 'push' ? { push } : { readLinks }) };
  };
  return { ...world.ports, connectorFor };
}

/** A started run of so many items, with a prepared token, and the letter that delivers it. */
async function started(world: World) {
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  return { runId, letter };
}

async function expectAllPushedOnce(world: World, runId: string, items: number): Promise<void> {
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: items } } });
  expect(await liesOf(world, runId)).toEqual([]);
  expect(world.connector.pushed).toHaveLength(items);
}

const refuse = (world: World): void => void world.connector.tokens.global.delete(tokenText);

test('a run whose token is refused goes on with the prepared one, and nothing is lost or sent twice', async () => {
  const world = aRunWorld(120);
  await prepared(world);
  const { runId, letter } = await started(world);
  const ports = whileAsking(world, 'push', 20, async () => refuse(world));
  expect(await deliver(ports, letter)).toBeNull();
  expect((await itemsOf(world, runId, { state: 'onTheWay' })).length).toBe(0);
  expect((await itemsOf(world, runId, { state: 'failed' })).length).toBe(0);
  await deliverAll(world);
  await expectAllPushedOnce(world, runId, 120);
  expect(stored(world)).toMatchObject({ family: 'token-1', next: null, previous: null });
  expect(textsOf(world)).toEqual([nextToken]);
});

test('a run that works while an admin switches hands on, and the next delivery opens the new token', async () => {
  const world = aRunWorld(120);
  await prepared(world);
  const { runId, letter } = await started(world);
  const ports = whileAsking(world, 'push', 20, () => switchToken(world.ports)(admin, asked));
  expect(await deliver(ports, letter)).toBeNull();
  const { phase } = await watched(world, runId);
  expect(phase).not.toBe('paused');
  expect(world.connector.pushed.length).toBeLessThan(120);
  await deliverAll(world);
  await expectAllPushedOnce(world, runId, 120);
  expect(textInUse(world)).toBe(nextToken);
});

test('making the next token ended the one in use: the run begins with a refusal and ends complete', async () => {
  const world = aRunWorld(30);
  const { runId, letter } = await started(world);
  await prepared(world, nextToken, { endsPresent: true });
  await deliverAll(world, letter);
  await expectAllPushedOnce(world, runId, 30);
});

test('a token that ended by our own record is not sent anything by a run', async () => {
  const world = aRunWorld(30);
  await prepared(world);
  const { runId, letter } = await started(world);
  world.store.connection = aConnection({ ends: { at: world.state.now.toISOString(), from: 'person' } });
  refuse(world);
  await deliverAll(world, letter);
  await expectAllPushedOnce(world, runId, 30);
});

test('a preview whose token is refused goes on with the prepared one', async () => {
  const world = aRunWorld(250);
  await prepared(world, nextToken, { endsPresent: true });
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', standing: { total: 250 } });
});

test('where the prepared one is refused too, the run pauses for the refusal, every item still unsent', async () => {
  const world = aRunWorld(60);
  await prepared(world);
  const { runId, letter } = await started(world);
  const ports = whileAsking(world, 'push', 20, async () => world.connector.tokens.global.clear());
  expect(await deliver(ports, letter)).toBeNull();
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'paused',
    pause: { why: 'trouble', code: 'TOKEN_REJECTED' },
    standing: { by: { unknown: 0, failed: 0 } },
  });
  expect(stored(world).token?.tokenId).toBe('token-1');
  expect(await liesOf(world, runId)).toEqual([]);
});

test('where storage refuses the switch, the run waits for storage and goes on with the prepared token', async () => {
  const world = aRunWorld(60);
  await prepared(world);
  const { runId, letter } = await started(world);
  const ports = whileAsking(world, 'push', 20, async () => {
    refuse(world);
    world.store.down.add('write');
  });
  expect(await deliver(ports, letter)).toBeNull();
  expect((await watched(world, runId)).pause).toBeNull();
  world.store.down.delete('write');
  await deliverAll(world);
  await expectAllPushedOnce(world, runId, 60);
});

test.each([
  ['nobody answers', new AppError('CONNECTOR_DOWN', { by: 'connector' })],
  [
    'the Connector asks to slow down',
    new AppError('RATE_LIMITED', { by: 'connector', retryAfterSeconds: 90 }),
  ],
])('where %s about the prepared one, the run waits and goes on with it by itself', async (_, silence) => {
  const world = aRunWorld(60);
  await prepared(world);
  const { runId, letter } = await started(world);
  const ports = whileAsking(world, 'push', 20, async () => {
    refuse(world);
    world.connector.fail({ call: 'readLinks', error: silence, times: 1 });
  });
  await deliver(ports, letter);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'pushing',
    pause: null,
    waits: { code: silence.code, by: 'connector' },
    standing: { by: { failed: 0, unknown: 0 } },
  });
  expect(textInUse(world)).toBe(tokenText);
  await deliverAll(world);
  await expectAllPushedOnce(world, runId, 60);
  expect(textInUse(world)).toBe(nextToken);
});

test('a refused run and a person who presses at the same time switch once', async () => {
  const world = aRunWorld(60);
  await prepared(world);
  const { runId, letter } = await started(world);
  const ports = whileAsking(world, 'push', 20, async () => {
    refuse(world);
    await switchToken(world.ports)(admin, asked);
  });
  expect(await deliver(ports, letter)).toBeNull();
  await deliverAll(world);
  await expectAllPushedOnce(world, runId, 60);
  expect(world.log.filter(({ event }) => event === 'prepared token took over')).toEqual([]);
});
