import { changeConnections } from '../../../../src/connections/change-connections';
import { getConnection, withConnection } from '../../../../src/connections/model/registry';
import { readCards } from '../../../../src/records/read-cards';
import type { Refreshed } from '../../../../src/ports/log-ins';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import { Secret } from '../../../../src/shared/secret';
import { aCaller } from '../../../builders';
import { aGrant } from '../../../in-memory/log-ins';
import type { World } from '../../../ports';
import { aPersonsWorld, evan, id, inTurn, kept, logIn } from './person-world';

const caller = () => aCaller({ accountId: evan.accountId });
const read = (world: World) => readCards(world.ports)(caller(), {});
const refreshes = ({ logIns }: World) => logIns.asked.filter((each) => each.startsWith('refresh'));
const place = { connectionId: id, accountId: evan.accountId };

/** Evan is logged in, and his session has ended. */
async function aWorldAfterTwoHours(mode?: 'eachPersonElseIntegrationUser'): Promise<World> {
  const world = await aPersonsWorld(mode);
  await logIn(world);
  world.salesforce.ended.add('access-1');
  return world;
}

test('a session that ended is renewed, and the rotated token is stored before the new session is used', async () => {
  const world = await aWorldAfterTwoHours();
  const order: string[] = [];
  const { update } = world.logIns.store;
  Object.assign(world.logIns.store, {
    update: (...given: Parameters<typeof update>) => {
      order.push(`${given[1].state} ${given[1].refreshToken.reveal()}`);
      return update(...given);
    },
  });
  const view = await read(world);
  expect(view).toMatchObject({ seenAs: 'Evan Editor', ownLogIn: 'connected', trouble: null });
  expect(order).toEqual(['refreshing refresh-1', 'live refresh-2']);
  expect(kept(world)?.session.token.reveal()).toBe('access-2');
});

test('a refresh that brings no new token keeps the one there is', async () => {
  const world = await aWorldAfterTwoHours();
  world.logIns.refreshed = () =>
    Promise.resolve({ how: 'granted', grant: { ...aGrant(2), refreshToken: null } });
  expect(await read(world)).toMatchObject({ trouble: null });
  expect(kept(world)?.refreshToken.reveal()).toBe('refresh-1');
});

test('two functions that find the session ended send one refresh', async () => {
  const world = await aWorldAfterTwoHours();
  inTurn(world);
  const views = await Promise.all([read(world), read(world)]);
  expect(views.map(({ trouble }) => trouble)).toEqual([null, null]);
  expect(refreshes(world)).toEqual(['refresh refresh-1']);
});

test('while somebody else renews and Salesforce takes its time, nothing is said to be wrong', async () => {
  const world = await aWorldAfterTwoHours();
  world.state.lockIsHeld = true;
  expect(await read(world)).toMatchObject({ trouble: { code: 'NO_TIME' }, ownLogIn: 'connected' });
  expect([refreshes(world), kept(world)?.state]).toEqual([[], 'live']);
});

const failed = (how: Exclude<Refreshed['how'], 'granted'>, code: SalesforceError['code']) => () =>
  Promise.resolve({ how, error: new SalesforceError(code, { status: 400 }) });

test.each([
  ['refused as ended', failed('ended', 'LOG_IN_ENDED')],
  ['sent and not answered', failed('lost', 'DOWN')],
])('a refresh that is %s ends the log-in, and is not sent again', async (_, refreshed) => {
  const world = await aWorldAfterTwoHours();
  world.logIns.refreshed = refreshed;
  const ended = { cards: [], ownLogIn: 'ended', trouble: { code: 'OWN_LOG_IN_ENDED' } };
  expect(await read(world)).toMatchObject(ended);
  expect(await read(world)).toMatchObject(ended);
  expect(refreshes(world)).toHaveLength(1);
});

test.each([
  ['not sent', failed('notSent', 'DOWN'), 'DOWN'],
  ['refused for the app’s sake', failed('refused', 'SECRET_WRONG'), 'SECRET_WRONG'],
])('a refresh that is %s leaves the log-in as it is', async (_, refreshed, code) => {
  const world = await aWorldAfterTwoHours();
  const good = world.logIns.refreshed;
  world.logIns.refreshed = refreshed;
  expect(await read(world)).toMatchObject({ ownLogIn: 'connected', trouble: { code } });
  world.logIns.refreshed = good;
  expect(await read(world)).toMatchObject({ trouble: null });
  expect(refreshes(world)).toEqual(['refresh refresh-1', 'refresh refresh-1']);
});

test('a refresh token whose function was killed before the answer was stored is not sent again', async () => {
  const world = await aWorldAfterTwoHours();
  const logInNow = kept(world);
  if (!logInNow) throw new Error('no log-in');
  await world.logIns.store.update(place, { ...logInNow, state: 'refreshing' });
  expect(await read(world)).toMatchObject({ ownLogIn: 'ended', trouble: { code: 'OWN_LOG_IN_ENDED' } });
  expect(refreshes(world)).toEqual([]);
});

test('a token refused as ended that somebody has rotated meanwhile is not the end', async () => {
  const world = await aWorldAfterTwoHours();
  world.logIns.refreshed = async () => {
    const logInNow = kept(world);
    if (!logInNow) throw new Error('no log-in');
    const { session } = aGrant(7);
    const rotated = { ...logInNow, state: 'live', session, refreshToken: new Secret('refresh-7') } as const;
    await world.logIns.store.update(place, rotated);
    return failed('ended', 'LOG_IN_ENDED')();
  };
  expect(await read(world)).toMatchObject({ trouble: null, ownLogIn: 'connected' });
  expect(kept(world)).toMatchObject({ state: 'live' });
});

test('an answer that could not be stored is lost: the session is not used, and the log-in has ended', async () => {
  const world = await aWorldAfterTwoHours();
  const { update } = world.logIns.store;
  Object.assign(world.logIns.store, {
    update: (...given: Parameters<typeof update>) =>
      given[1].state === 'live' ? Promise.reject(new Error('storage is down')) : update(...given),
  });
  await expect(read(world)).rejects.toThrow('storage is down');
  Object.assign(world.logIns.store, { update });
  expect(await read(world)).toMatchObject({ ownLogIn: 'ended' });
  expect(refreshes(world)).toHaveLength(1);
});

test('a renewal that brings another user ends the log-in', async () => {
  const world = await aWorldAfterTwoHours();
  const grant = aGrant(2);
  const session = { ...grant.session, userId: '005000000000009AAA' };
  world.logIns.refreshed = () => Promise.resolve({ how: 'granted', grant: { ...grant, session } });
  expect(await read(world)).toMatchObject({ ownLogIn: 'ended', cards: [] });
});

test('where the integration user reads else, it does so once the own log-in has ended, and the view says both', async () => {
  const world = await aWorldAfterTwoHours('eachPersonElseIntegrationUser');
  world.logIns.refreshed = failed('ended', 'LOG_IN_ENDED');
  for (const view of [await read(world), await read(world)])
    expect(view).toMatchObject({ seenAs: 'Integration User', ownLogIn: 'ended', trouble: null });
  expect(refreshes(world)).toHaveLength(1);
});

/** A second secret is staged, and Salesforce has applied it already. */
async function aWorldWithStagedKeys(consumerKey: string): Promise<World> {
  const world = await aWorldAfterTwoHours();
  const nextPlace = { connectionId: id, tokenId: 'staged01' };
  await world.store.saveToken(nextPlace, new Secret('second-secret-0002'));
  await changeConnections(
    world.ports,
    (registry) => {
      const connection = getConnection(registry, id);
      if (!connection.access) throw new Error('no access');
      const secret = { ...connection.access.secret, tokenId: nextPlace.tokenId };
      const access = { ...connection.access, next: { consumerKey, secret } };
      return withConnection(registry, { ...connection, access });
    },
    null,
  );
  const sent = world.logIns.server.refresh;
  Object.assign(world.logIns.server, {
    refresh: (...given: Parameters<typeof sent>) =>
      given[0].consumerSecret.reveal() === 'second-secret-0002'
        ? sent(...given)
        : failed('refused', 'SECRET_WRONG')(),
  });
  return world;
}

test('a staged secret takes over where a person’s renewal finds the first refused', async () => {
  const world = await aWorldWithStagedKeys('3MVG9abc');
  expect(await read(world)).toMatchObject({ trouble: null, ownLogIn: 'connected' });
  expect(refreshes(world)).toEqual(['refresh refresh-1']);
  expect(world.store.stored.connections[0]?.access).toMatchObject({
    next: null,
    secret: { tokenId: 'staged01' },
  });
});

test('staged keys of another app are not tried with a log-in that was made with this one', async () => {
  const world = await aWorldWithStagedKeys('3MVG9other');
  expect(await read(world)).toMatchObject({ trouble: { code: 'SECRET_WRONG' }, ownLogIn: 'connected' });
  expect([refreshes(world), kept(world)?.state]).toEqual([[], 'live']);
  expect(world.store.stored.connections[0]?.access?.next?.consumerKey).toBe('3MVG9other');
});
