import { firstId } from '../../../src/connections/model/registry';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { prepareSecret } from '../../../src/records/stage-secret';
import { takeNextKeys } from '../../../src/records/access/take-next-keys';
import type { World } from '../../ports';
import { ada, aWorldWithAccess, secretsIn, staged, storedAccess } from './access-world';

const id = firstId;

/** A world whose first secret Salesforce has just stopped taking, with the next one entered before. */
async function aRotatedWorld(): Promise<World & { readonly refused: string }> {
  const world = await aWorldWithAccess();
  await prepareSecret(world.ports)(ada, { id, ...staged });
  world.salesforce.secret = 'next-secret-0002';
  return { ...world, refused: storedAccess(world)?.secret.tokenId ?? '' };
}

/** What a function does whose log-in was refused: it logs in with the keys it is given. */
function goOn({ ports, refused }: Awaited<ReturnType<typeof aRotatedWorld>>) {
  return takeNextKeys(ports, { connectionId: id, tokenId: refused }, async (keys, { tokenId }) => {
    await ports.salesforceFor(keys, ports.salesforceSessions({ connectionId: id, tokenId })).logIn();
    return tokenId;
  });
}

test('where Salesforce takes the staged secret, it is in use from then on, and the former one is deleted', async () => {
  const world = await aRotatedWorld();
  const taken = await goOn(world);
  expect(storedAccess(world)).toMatchObject({ secret: { tokenId: taken, last4: '0002' }, next: null });
  expect(secretsIn(world)).toEqual(['next-secret-0002']);
  expect(world.changes.logged[0]).toMatchObject({
    by: { who: 'app' },
    what: { how: 'secretSwitched', byItself: true },
  });
});

test('of two functions at once one makes the change, and both go on', async () => {
  const world = await aRotatedWorld();
  const [one, other] = await Promise.all([goOn(world), goOn(world)]);
  expect(one).toBe(storedAccess(world)?.secret.tokenId);
  expect(other).toBe(one);
  const switches = world.changes.logged.filter(({ what }) => what.how === 'secretSwitched');
  expect(switches).toHaveLength(1);
  expect(secretsIn(world)).toEqual(['next-secret-0002']);
});

test('a function that comes later, and still knows the former secret, uses the one that took its place', async () => {
  const world = await aRotatedWorld();
  const taken = await goOn(world);
  expect(await goOn(world)).toBe(taken);
  expect(world.locks.filter((line) => line === 'connection locked')).toHaveLength(3);
});

test('while somebody changes the connection it goes on all the same, and the next function makes the change', async () => {
  const world = await aRotatedWorld();
  world.state.lockIsHeld = true;
  const taken = await goOn(world);
  expect(storedAccess(world)?.secret.tokenId).toBe(world.refused);
  world.state.lockIsHeld = false;
  expect(await goOn(world)).toBe(taken);
  expect(storedAccess(world)).toMatchObject({ secret: { tokenId: taken }, next: null });
});

test.each(['write', 'deleteLeftOver'] as const)(
  'ended in between, at %s, it loses no secret that is needed and leaves none for good',
  async (call) => {
    const world = await aRotatedWorld();
    world.store.down.add(call);
    const taken = await goOn(world);
    world.store.down.clear();
    expect(secretsIn(world)).toEqual(['first-secret-0001', 'next-secret-0002']);
    expect(await goOn(world)).toBe(taken);
    await world.store.deleteLeftOver();
    expect(secretsIn(world)).toEqual(['next-secret-0002']);
  },
);

test('what Salesforce does not take either changes nothing', async () => {
  const world = await aRotatedWorld();
  world.salesforce.secret = 'a-third-one';
  expect(await goOn(world)).toBeNull();
  expect(storedAccess(world)).toMatchObject({
    secret: { last4: '0001' },
    next: { secret: { last4: '0002' } },
  });
});

test('where Salesforce says something else of it, that is told, and nothing changes', async () => {
  const world = await aRotatedWorld();
  world.salesforce.fails.set('logIn', new SalesforceError('DOWN'));
  await expect(goOn(world)).rejects.toMatchObject({ code: 'DOWN' });
  expect(storedAccess(world)?.next).not.toBeNull();
});

test('with nothing staged there is nothing to go on with', async () => {
  const world = await aWorldWithAccess();
  const refused = storedAccess(world)?.secret.tokenId ?? '';
  expect(await goOn({ ...world, refused })).toBeNull();
});
