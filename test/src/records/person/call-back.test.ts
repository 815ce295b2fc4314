import { changeConnections } from '../../../../src/connections/change-connections';
import { connectionIn, withConnection } from '../../../../src/connections/model/registry';
import type { SalesforceAccess } from '../../../../src/connections/model/connection';
import { beginLogIn } from '../../../../src/records/begin-log-in';
import { removeAccess, turnSalesforce } from '../../../../src/records/change-access';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import { fingerprint } from '../../../../src/records/model/fingerprint';
import { aGrant } from '../../../in-memory/log-ins';
import type { World } from '../../../ports';
import { ada } from '../access-world';
import { aPersonsWorld, begin, comeBack, evan, finish, id, inTurn, kept, vera } from './person-world';

const later = (world: World, minutes: number): void => {
  world.state.now = new Date(world.state.now.getTime() + minutes * 60_000);
};
const changeAccess = (world: World, over: Partial<SalesforceAccess>) =>
  changeConnections(
    world.ports,
    (registry) => {
      const connection = connectionIn(registry, id);
      if (!connection?.access) throw new Error('no access');
      return withConnection(registry, { ...connection, access: { ...connection.access, ...over } });
    },
    null,
  );
const redeemed = ({ logIns }: World) => logIns.asked.filter((each) => each.startsWith('redeem'));

test('consent is asked for at the saved host, with a state and a proof of which only fingerprints are told or kept', async () => {
  const world = await aPersonsWorld();
  const { address, trouble } = await beginLogIn(world.ports)(evan, { id });
  expect(trouble).toBeNull();
  const { origin, searchParams } = new URL(address ?? '');
  expect(origin).toBe('https://acme.my.salesforce.com');
  const [[name, begun] = []] = world.logIns.begun;
  expect(name).toBe(fingerprint(searchParams.get('state') ?? ''));
  expect(searchParams.get('challenge')).toBe(fingerprint(begun?.verifier.reveal() ?? ''));
  expect(address).not.toContain(begun?.verifier.reveal());
  expect(JSON.stringify([...world.logIns.begun])).not.toContain(evan.accountId);
});

test('who comes back in time is logged in, under their own name', async () => {
  const world = await aPersonsWorld();
  const answer = await finish(world, await comeBack(world, await begin(world)));
  expect(answer).toMatchObject({ id, trouble: null });
  expect(answer.connections).toMatchObject([
    { id, logIn: { name: 'Evan Editor', username: 'evan@acme.test', hasEnded: false } },
  ]);
  expect(await world.personalData.occurrencesOf('evan')).toEqual([{ in: 'logIn', connectionId: id }]);
  expect(JSON.stringify(answer)).not.toMatch(/refresh-|access-/);
});

test('a state that was not given out keeps nothing and takes no lock', async () => {
  const world = await aPersonsWorld();
  world.locks.length = 0;
  expect(await comeBack(world, 'x'.repeat(43))).toBe('');
  expect([world.logIns.back.size, world.locks]).toEqual([0, []]);
});

test('a call-back counts once, and so does its ticket', async () => {
  const world = await aPersonsWorld();
  inTurn(world);
  const state = await begin(world);
  const [ticket, again] = await Promise.all([comeBack(world, state), comeBack(world, state)]);
  expect([ticket, again].filter((each) => each !== '')).toHaveLength(1);
  expect(await comeBack(world, state)).toBe('');
  const used = ticket === '' ? again : ticket;
  expect(await finish(world, used)).toMatchObject({ trouble: null });
  expect(await finish(world, used)).toMatchObject({ id: null, trouble: { code: 'CALL_BACK_STRANGE' } });
  expect(redeemed(world)).toHaveLength(1);
});

test('a link that somebody else began is refused, spent, and stores nothing for anybody', async () => {
  const world = await aPersonsWorld();
  const ticket = await comeBack(world, await begin(world, vera));
  expect(await finish(world, ticket, evan)).toMatchObject({
    id: null,
    trouble: { code: 'CALL_BACK_FOREIGN' },
  });
  expect(await finish(world, ticket, vera)).toMatchObject({ trouble: { code: 'CALL_BACK_STRANGE' } });
  expect([kept(world, evan), kept(world, vera), redeemed(world)]).toEqual([null, null, []]);
});

test.each([
  ['the person', 11, 0],
  ['the way back', 0, 11],
])('%s took too long', async (_, before, after) => {
  const world = await aPersonsWorld();
  const state = await begin(world);
  later(world, before);
  const ticket = await comeBack(world, state);
  later(world, after);
  expect(await finish(world, ticket)).toMatchObject({ id, trouble: { code: 'CALL_BACK_LATE' } });
  expect(redeemed(world)).toEqual([]);
});

test('who begins again can finish the later one only', async () => {
  const world = await aPersonsWorld();
  const first = await begin(world);
  const second = await begin(world);
  expect(await comeBack(world, first)).toBe('');
  expect(await finish(world, await comeBack(world, second))).toMatchObject({ trouble: null });
  expect(world.logIns.begun.size).toBe(0);
});

test('consent that was denied says so, and words from the address are told to nobody', async () => {
  const world = await aPersonsWorld();
  const denied = { how: 'refused', error: 'access_denied', description: 'Call +1 555' } as const;
  const answer = await finish(world, await comeBack(world, await begin(world), denied));
  expect(answer).toMatchObject({ id, trouble: { code: 'CONSENT_DENIED' } });
  expect(JSON.stringify([answer, world.log])).not.toContain('555');
});

test.each<[string, (world: World) => Promise<unknown>, string]>([
  ['was removed', (world) => removeAccess(world.ports)(ada, { id }), 'NOT_SET_UP'],
  ['was turned off', (world) => turnSalesforce(world.ports)(ada, { id, off: true }), 'TURNED_OFF'],
  [
    'was given to another host',
    (world) => changeAccess(world, { host: 'other.my.salesforce.com' }),
    'ACCESS_CHANGED',
  ],
  ['was given to another app', (world) => changeAccess(world, { consumerKey: '3MVG9xyz' }), 'ACCESS_CHANGED'],
  [
    'is the integration user’s now',
    (world) => changeAccess(world, { whoReads: 'integrationUser' }),
    'ACCESS_CHANGED',
  ],
])('an access that %s meanwhile redeems nothing', async (_, change, code) => {
  const world = await aPersonsWorld();
  const ticket = await comeBack(world, await begin(world));
  await change(world);
  expect(await finish(world, ticket)).toMatchObject({ trouble: { code } });
  expect([kept(world), redeemed(world)]).toEqual([null, []]);
});

test('an access that is removed while Salesforce is asked leaves no log-in behind', async () => {
  const world = await aPersonsWorld();
  const ticket = await comeBack(world, await begin(world));
  const redeem = world.logIns.server.redeem;
  Object.assign(world.logIns.server, {
    redeem: async (...given: Parameters<typeof redeem>) => {
      const grant = await redeem(...given);
      await removeAccess(world.ports)(ada, { id });
      return grant;
    },
  });
  expect(await finish(world, ticket)).toMatchObject({ trouble: { code: 'ACCESS_CHANGED' } });
  expect([kept(world), world.logIns.revoked]).toEqual([null, ['refresh-1']]);
  expect(await world.personalData.occurrencesOf('evan')).toEqual([]);
});

test('a log-in to another org is revoked at once and not kept', async () => {
  const world = await aPersonsWorld('eachPersonElseIntegrationUser');
  const grant = aGrant(1);
  world.logIns.grant = { ...grant, session: { ...grant.session, orgId: '00D000000000009AAA' } };
  const ticket = await comeBack(world, await begin(world));
  expect(await finish(world, ticket)).toMatchObject({ trouble: { code: 'OTHER_ORG' } });
  expect([kept(world), world.logIns.revoked]).toEqual([null, ['refresh-1']]);
});

test('a log-in whose user cannot be read is revoked at once and not kept', async () => {
  const world = await aPersonsWorld();
  world.salesforce.fails.set('user', new SalesforceError('API_OFF', { status: 403 }));
  const ticket = await comeBack(world, await begin(world));
  expect(await finish(world, ticket)).toMatchObject({ trouble: { code: 'API_OFF' } });
  expect([kept(world), world.logIns.revoked]).toEqual([null, ['refresh-1']]);
});

test('another log-in of the same person replaces the first, which is revoked', async () => {
  const world = await aPersonsWorld();
  await finish(world, await comeBack(world, await begin(world)));
  const first = kept(world)?.id;
  world.logIns.grant = aGrant(2);
  await finish(world, await comeBack(world, await begin(world)));
  expect(world.logIns.revoked).toEqual(['refresh-1']);
  expect(kept(world)?.refreshToken.reveal()).toBe('refresh-2');
  expect(kept(world)?.id).not.toBe(first);
});
