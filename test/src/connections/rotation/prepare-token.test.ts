import { discardNext } from '../../../../src/connections/discard-next';
import { prepareToken } from '../../../../src/connections/prepare-token';
import { removeToken } from '../../../../src/connections/remove-token';
import { saveConnection } from '../../../../src/connections/save-connection';
import { AppError } from '../../../../src/shared/app-error';
import { aCaseId, aDraft, aLink, aMirror, aMirroredLink, evan, noon, projectId } from '../../../builders';
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
} from '../../../rotating-world';

const prepare = (world: World, token: string, endsOn: string | null = null) =>
  prepareToken(world.ports)(admin, { ...asked, token, endsOn });

/** An issue with links in the Connector, which this app remembers. */
function linked(world: World, id: string, ids: readonly string[]): void {
  world.connector.hold(
    id,
    ids.map((each) => aLink({ id: each })),
  );
  world.mirrors.set(id, aMirror({ links: ids.map((each) => aMirroredLink({ id: each })) }));
}

test('a token that passed its check is kept beside the one in use, which stays in use', async () => {
  const world = aWorld();
  const { family } = stored(world);
  expect(await prepared(world)).toMatchObject({
    prepared: true,
    rotation: {
      token: { last4: 'kept', savedBy: 'Ada' },
      next: {
        last4: nextToken.slice(-4),
        savedBy: 'Evan',
        savedAt: noon,
        endsAtFrom: 'token',
        daysLeft: 101,
      },
      previous: null,
    },
  });
  expect(stored(world)).toMatchObject({ family, token: { tokenId: 'token-1' }, next: { savedBy: evan } });
  expect(textInUse(world)).toBe(tokenText);
  expect(textsOf(world)).toEqual([tokenText, nextToken]);
  expect(world.personalData.places.has(`${evan}#connection`)).toBe(true);
});

test('a token the Connector refuses is not kept, and what was prepared before stays', async () => {
  const world = aWorld();
  await prepared(world);
  const answer = await prepare(world, thirdToken);
  expect(answer).toMatchObject({
    prepared: false,
    reach: null,
    rotation: { next: { last4: nextToken.slice(-4) } },
  });
  expect(answer.steps[1]).toMatchObject({
    name: 'accepted',
    state: 'failed',
    error: { code: 'TOKEN_REJECTED' },
  });
  expect(textsOf(world)).toEqual([tokenText, nextToken]);
});

test('a further token replaces the one that was prepared, which is deleted', async () => {
  const world = aWorld();
  await prepared(world);
  await prepared(world, thirdToken);
  expect(textsOf(world)).toEqual([tokenText, thirdToken]);
  expect(world.store.stored.leftOver).toEqual([]);
});

test('says how many links of the remembered issues are read with it, and that its org is not known', async () => {
  const world = aWorld();
  linked(world, '10173', [aCaseId(1), aCaseId(2)]);
  linked(world, '10174', [aCaseId(3)]);
  expect((await prepared(world)).reach).toEqual({ found: 3, of: 3, issues: 2, org: 'unknown' });
});

test('a token that reads none of the links is kept all the same: the admin decides on what is told', async () => {
  const world = aWorld();
  linked(world, '10173', [aCaseId(1), aCaseId(2)]);
  world.connector.readsWith.set(nextToken, () => []);
  expect(await prepared(world)).toMatchObject({ prepared: true, reach: { found: 0, of: 2, issues: 1 } });
});

test('where the token in use reads nothing any more, the remembered links are what counts', async () => {
  const world = aWorld();
  linked(world, '10173', [aCaseId(1), aCaseId(2)]);
  const { reach } = await prepared(world, nextToken, { endsPresent: true });
  expect(reach).toEqual({ found: 2, of: 2, issues: 1, org: 'unknown' });
});

test('at most five issues are read, and none of a project for which another connection speaks', async () => {
  const world = aWorld();
  for (let n = 0; n < 9; n++) linked(world, String(10_200 + n), [aCaseId(n)]);
  expect((await prepared(world)).reach).toMatchObject({ of: 5, issues: 5 });
  const { stored: registry } = world.store;
  world.store.stored = { ...registry, bound: new Map([['10001', 'another']]) };
  expect((await prepared(world, thirdToken)).reach).toMatchObject({ of: 0, issues: 0 });
});

test('issues of this connection are found behind hundreds of others, but not without end', async () => {
  const world = aWorld();
  linked(world, '10173', [aCaseId(1)]);
  const { stored: registry } = world.store;
  world.store.stored = { ...registry, bound: new Map([['10002', 'another']]) };
  let pages = 0;
  const theirs = Array.from({ length: 100 }, (_, n) => ({
    ...{ id: String(30_000 + n), projectId: '10002', mirror: null },
  }));
  const mine = { id: '10173', projectId, mirror: world.mirrors.get('10173') ?? null };
  jest.spyOn(world.ports.issues, 'findLinked').mockImplementation(async () => {
    pages += 1;
    return { issues: pages % 6 === 4 ? [...theirs, mine] : theirs, next: 'more' };
  });
  expect((await prepared(world)).reach).toMatchObject({ found: 1, of: 1, issues: 1 });
  expect(pages).toBe(5);
});

test('an issue about which no answer came does not count', async () => {
  const world = aWorld();
  linked(world, '10173', [aCaseId(1)]);
  const error = new AppError('CONNECTOR_DOWN', { by: 'connector', status: 503 });
  world.connector.fail({ call: 'readLinks', error, skip: 1, times: 2 });
  expect((await prepared(world)).reach).toMatchObject({ found: 0, of: 0, issues: 0 });
});

test.each([
  ['ATATT3xyz', null, { field: 'token', problem: 'tokenOfAtlassian' }],
  ['an-opaque-token-of-some-length', '2026-10-04', { field: 'endsOn', problem: 'endAlreadyPast' }],
])('%s with the last day %s is asked about nowhere', async (token, endsOn, field) => {
  const world = aWorld();
  await expect(prepare(world, token, endsOn)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [field] },
  });
  expect(world.connector.asked).toEqual([]);
});

test('a connection without a token has none to follow, and one that is gone is not found', async () => {
  const world = aWorld();
  world.store.removeToken();
  await expect(prepare(world, nextToken)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  const question = { id: 'never', token: nextToken, endsOn: null };
  await expect(prepareToken(world.ports)(admin, question)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('where the connection loses its token meanwhile, nothing is prepared and no token stays behind', async () => {
  const world = aWorld();
  made(world);
  world.connector.meanwhile = () => {
    world.connector.meanwhile = () => undefined;
    void removeToken(world.ports)(admin, { id: 'site' });
  };
  await expect(prepare(world, nextToken)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  expect(textsOf(world)).toEqual([]);
});

test('where another token is saved in place meanwhile, nobody has compared the two', async () => {
  const world = aWorld();
  made(world);
  made(world, thirdToken);
  world.connector.meanwhile = () => {
    world.connector.meanwhile = () => undefined;
    world.store.stored = {
      ...world.store.stored,
      connections: world.store.stored.connections.map((each) => ({ ...each, family: 'another' })),
    };
  };
  await expect(prepare(world, nextToken)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(textsOf(world)).toEqual([tokenText]);
});

test.each(['registry', 'write', 'saveToken', 'readToken'] as const)(
  'storage failing at %s prepares nothing and says so',
  async (call) => {
    const world = aWorld();
    world.store.down.add(call);
    await expect(prepared(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    expect(stored(world).next).toBeNull();
  },
);

test('the prepared token is dropped and deleted, and dropping it again changes nothing', async () => {
  const world = aWorld();
  await prepared(world);
  for (let pressed = 0; pressed < 2; pressed++)
    expect(await discardNext(world.ports)(admin, asked)).toMatchObject({ rotation: { next: null } });
  expect(textsOf(world)).toEqual([tokenText]);
});

test('another token saved in place drops what was prepared to follow the one it replaces', async () => {
  const world = aWorld();
  await prepared(world);
  await saveConnection(world.ports)(admin, { id: 'site', draft: aDraft({ token: made(world, thirdToken) }) });
  expect(stored(world)).toMatchObject({ next: null, previous: null });
  expect(textsOf(world)).toEqual([thirdToken]);
});

test('other settings saved with the same token leave it prepared', async () => {
  const world = aWorld();
  await prepared(world);
  await saveConnection(world.ports)(admin, { id: 'site', draft: aDraft({ atOnce: 2 }) });
  expect(stored(world)).toMatchObject({ atOnce: 2, next: { savedBy: evan } });
});
