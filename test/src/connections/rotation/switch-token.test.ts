import { prepareToken } from '../../../../src/connections/prepare-token';
import { removeToken } from '../../../../src/connections/remove-token';
import { switchBack, switchToken } from '../../../../src/connections/switch-token';
import { pushRecord } from '../../../../src/links/push-record';
import { aCaller, aLink, issueId, noon, oneCase } from '../../../builders';
import { aWorld, tokenText, type World } from '../../../ports';
import {
  admin,
  asked,
  made,
  nextToken,
  prepared,
  stored,
  textInUse,
  textsOf,
  thirdToken,
  withRealLocks,
} from '../../../rotating-world';

const change = ({ ports }: World) => switchToken(ports)(admin, asked);
const back = ({ ports }: World) => switchBack(ports)(admin, asked);
const push = ({ ports }: World) => pushRecord(ports)(aCaller(), { recordId: oneCase });

/** A world with a prepared token, and one case linked. */
async function aPreparedWorld(how: { readonly endsPresent?: boolean } = {}): Promise<World> {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  await prepared(world, nextToken, how);
  return world;
}

/** Changes the world just before the next call to the Connector arrives. */
function meanwhile({ connector }: World, does: () => unknown): void {
  connector.meanwhile = () => {
    connector.meanwhile = () => undefined;
    does();
  };
}

test('the prepared token takes over after a read with it, and the one in use is kept as the previous one', async () => {
  const world = await aPreparedWorld();
  const { family, next } = stored(world);
  expect(await change(world)).toMatchObject({
    switched: true,
    rotation: { token: { last4: nextToken.slice(-4) }, next: null, previous: { last4: 'kept' } },
  });
  expect(stored(world)).toMatchObject({ family, token: next, previous: { tokenId: 'token-1' } });
  expect(textInUse(world)).toBe(nextToken);
  expect(textsOf(world)).toContain(tokenText);
  expect(world.store.lately).toEqual({ lastSuccessAt: noon, lastFailure: null });
  expect(world.store.latelyOf).toBe(next?.tokenId);
});

test('a prepared token that is refused at the moment of the switch changes nothing', async () => {
  const world = await aPreparedWorld();
  world.connector.tokens.global.delete(nextToken);
  const before = stored(world);
  expect(await change(world)).toMatchObject({
    switched: false,
    steps: [{}, { name: 'accepted', state: 'failed', error: { code: 'TOKEN_REJECTED' } }, {}, {}],
  });
  expect(stored(world)).toEqual(before);
});

test('where nothing is prepared any more, nothing is switched', async () => {
  await expect(change(aWorld())).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('one click takes the previous token back, and keeps the other as the prepared one', async () => {
  const world = await aPreparedWorld();
  await change(world);
  expect(await back(world)).toMatchObject({
    switched: true,
    rotation: { token: { last4: 'kept' }, next: { last4: nextToken.slice(-4) }, previous: null },
  });
  expect(textInUse(world)).toBe(tokenText);
  expect(await change(world)).toMatchObject({ switched: true });
});

test('a previous token the Connector no longer takes is not taken back', async () => {
  const world = await aPreparedWorld({ endsPresent: true });
  await change(world);
  expect(await back(world)).toMatchObject({ switched: false, steps: [{}, { state: 'failed' }, {}, {}] });
  expect(textInUse(world)).toBe(nextToken);
});

test('the first push with the new token ends the way back, and the previous token is deleted', async () => {
  const world = await aPreparedWorld();
  await change(world);
  await push(world);
  expect(stored(world).previous).toBeNull();
  expect(textsOf(world)).toEqual([nextToken]);
  await expect(back(world)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('a push that failed leaves the way back open', async () => {
  const world = await aPreparedWorld();
  await change(world);
  world.connector.habits.pushesUnlinked = false;
  world.connector.meanwhile = (call) => {
    if (call === 'push') world.connector.hold(issueId, []);
  };
  expect(await push(world)).toMatchObject({ results: [{ outcome: 'refused' }] });
  expect(stored(world).previous).not.toBeNull();
});

test('pushes cost no more reads and writes of the registry than before, except for the first one', async () => {
  const world = await aPreparedWorld();
  const counted = async (): Promise<{ writes: number; locks: number }> => {
    const revision = world.store.stored.revision;
    world.locks.length = 0;
    await push(world);
    return { writes: world.store.stored.revision - revision, locks: world.locks.length };
  };
  expect(await counted()).toEqual({ writes: 0, locks: 0 });
  await change(world);
  expect(await counted()).toEqual({ writes: 1, locks: 2 });
  expect(await counted()).toEqual({ writes: 0, locks: 0 });
});

test('where storage refuses to drop the previous token, the push counts, and the next one drops it', async () => {
  const world = await aPreparedWorld();
  await change(world);
  world.store.down.add('write');
  expect(await push(world)).toMatchObject({ results: [{ outcome: 'pushed' }] });
  expect(world.log.map(({ event }) => event)).toContain('previous token not dropped');
  world.store.down.delete('write');
  await push(world);
  expect(textsOf(world)).toEqual([nextToken]);
});

test('two admins prepare and switch at once: one switch counts, and no token is lost', async () => {
  const world = aWorld();
  const ports = withRealLocks(world.ports);
  made(world);
  made(world, thirdToken);
  const rotate = async (token: string): Promise<string> => {
    await prepareToken(ports)(admin, { ...asked, token, endsOn: null });
    const { switched } = await switchToken(ports)(admin, asked);
    return switched ? 'switched' : 'refused';
  };
  const ended = await Promise.allSettled([rotate(nextToken), rotate(thirdToken)]);
  expect(ended.filter(({ status }) => status === 'fulfilled')).not.toEqual([]);
  for (const end of ended)
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const { token, next, previous } = stored(world);
  const named = [token, next, previous].flatMap((facts) => facts?.tokenId ?? []);
  expect([...world.store.tokens.keys()].toSorted()).toEqual(named.map((id) => `site ${id}`).toSorted());
  expect([nextToken, thirdToken]).toContain(textInUse(world));
});

test('two admins who switch to the same token at once switch once', async () => {
  const world = await aPreparedWorld();
  const ports = withRealLocks(world.ports);
  const ended = await Promise.allSettled([1, 2].map(() => switchToken(ports)(admin, asked)));
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CHANGED_MEANWHILE' },
  });
  expect(textInUse(world)).toBe(nextToken);
  expect(stored(world).previous).toMatchObject({ tokenId: 'token-1' });
});

test('where a colleague removes the connection while another switches it, it stays removed', async () => {
  const world = await aPreparedWorld();
  let removed: Promise<unknown> = Promise.resolve();
  meanwhile(world, () => (removed = removeToken(world.ports)(admin, { id: 'site' })));
  await expect(change(world)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  await removed;
  expect(stored(world)).toMatchObject({ token: null, next: null, previous: null });
  expect(textsOf(world)).toEqual([]);
});

test('where storage refuses between store and switch, what was prepared stays, and switching again works', async () => {
  const world = await aPreparedWorld();
  world.store.down.add('write');
  await expect(change(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(textInUse(world)).toBe(tokenText);
  world.store.down.delete('write');
  expect(await change(world)).toMatchObject({ switched: true });
});

test('where storage refuses between storing a new token and naming it, the next change deletes it', async () => {
  const world = aWorld();
  made(world);
  const { write } = world.store;
  let writes = 0;
  world.store.write = (registry) => {
    if (++writes === 2) world.store.down.add('write');
    return write.call(world.store, registry);
  };
  await expect(prepared(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect([stored(world).next, textsOf(world)]).toEqual([null, [tokenText, nextToken]]);
  world.store.down.delete('write');
  await prepared(world, thirdToken);
  expect(textsOf(world)).toEqual([tokenText, thirdToken]);
});
