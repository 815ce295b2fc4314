import { setAudience, turnSalesforce } from '../../../../src/records/change-access';
import { offerObjects } from '../../../../src/records/offer-objects';
import { openLogIns } from '../../../../src/records/open-log-ins';
import { readCards } from '../../../../src/records/read-cards';
import { saveAccess } from '../../../../src/records/save-access';
import { testAccess } from '../../../../src/records/test-access';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import { aCaller } from '../../../builders';
import { aWorld, type World } from '../../../ports';
import { ada, draft } from '../access-world';
import { aPersonsWorld, evan, id, logIn, one, vera } from './person-world';

const rights = { mayBrowse: true, mayEdit: false, mayAdminister: false };
const readAs = (world: World, { accountId }: { readonly accountId: string }) =>
  readCards(world.ports)(aCaller({ accountId, rights }), {});

test('each person reads with their own eyes, whatever the audience of the integration user is', async () => {
  const world = await aPersonsWorld('eachPersonElseIntegrationUser');
  await setAudience(world.ports)(ada, { id, audience: 'nobody' });
  await logIn(world, vera);
  expect(await readAs(world, vera)).toMatchObject({
    cards: [{ id: one }],
    seenAs: 'Evan Editor',
    ownLogIn: 'connected',
  });
  expect(await readAs(world, evan)).toMatchObject({
    cards: [],
    seenAs: null,
    ownLogIn: 'none',
    trouble: { code: 'NOT_LOGGED_IN' },
  });
});

test('whoever has not connected is in the audience or is not, and is offered to connect', async () => {
  const world = await aPersonsWorld('eachPersonElseIntegrationUser');
  await setAudience(world.ports)(ada, { id, audience: 'viewers' });
  expect(await readAs(world, evan)).toMatchObject({
    cards: [{ id: one }],
    seenAs: 'Integration User',
    ownLogIn: 'none',
    trouble: null,
  });
});

test('where only persons log in, nobody else reads for them', async () => {
  const world = await aPersonsWorld();
  await setAudience(world.ports)(ada, { id, audience: 'viewers' });
  expect(await readAs(world, evan)).toMatchObject({ cards: [], trouble: { code: 'NOT_LOGGED_IN' } });
  expect(world.salesforce.asked).toEqual([]);
});

test('turned off, it is turned off for persons too, who still see their log-ins', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  await turnSalesforce(world.ports)(ada, { id, off: true });
  expect(await readAs(world, evan)).toMatchObject({ cards: [], trouble: { code: 'TURNED_OFF' } });
  expect((await openLogIns(world.ports)(evan, {})).connections).toMatchObject([
    { logIn: { hasEnded: false } },
  ]);
});

test('nobody is told of another person’s log-in', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  expect((await openLogIns(world.ports)(vera, {})).connections).toMatchObject([{ id, logIn: null }]);
});

test('descriptions are kept under the log-in’s own name, which is no account', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  await readAs(world, evan);
  expect([...world.salesforce.kept.keys()]).toHaveLength(1);
  expect([...world.salesforce.kept.keys()].join()).not.toContain(evan.accountId);
});

test('an access for persons alone is proved by a code that cannot exist, and tries nobody’s eyes', async () => {
  const world = aWorld();
  world.logIns.grant = new SalesforceError('CODE_ENDED');
  const answer = await saveAccess(world.ports)(ada, { id, draft: { ...draft, whoReads: 'eachPerson' } });
  expect(answer).toMatchObject({ saved: true, reader: null, access: { whoReads: 'eachPerson' } });
  expect(answer.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'address passed',
    'app passed',
    'secret passed',
    'user notTried',
    'objects notTried',
    'records notTried',
  ]);
  expect(world.store.stored.connections[0]?.access).toMatchObject({ orgId: null, userName: null });
  expect(world.salesforce.asked).toEqual(['proveAddress']);
  expect(world.salesforce.sessions.size).toBe(0);
});

test.each([
  ['APP_UNKNOWN', 'app'],
  ['SECRET_WRONG', 'secret'],
  ['CALL_BACK_UNKNOWN', 'app'],
  ['NOT_MY_DOMAIN', 'address'],
] as const)('a code refused with %s breaks the step %s, and nothing is saved', async (code, step) => {
  const world = aWorld();
  world.logIns.grant = new SalesforceError(code, { status: 400 });
  for (const whoReads of ['eachPerson', 'eachPersonElseIntegrationUser'] as const) {
    const { saved, steps } = await saveAccess(world.ports)(ada, { id, draft: { ...draft, whoReads } });
    expect(saved).toBe(false);
    expect(steps.find(({ state }) => state === 'failed')).toMatchObject({ name: step, trouble: { code } });
  }
  expect(world.store.stored.connections[0]?.access).toBeNull();
});

test('a yes to a code that cannot exist proves nothing', async () => {
  const world = await aPersonsWorld();
  const { steps } = await testAccess(world.ports)(ada, { id, draft: null });
  expect(steps.find(({ state }) => state === 'failed')).toMatchObject({
    trouble: { code: 'ANSWER_UNKNOWN' },
  });
});

test('objects are offered to the admin as the admin sees them, where only persons log in', async () => {
  const world = await aPersonsWorld();
  const offered = () => offerObjects(world.ports)(ada, { id, text: '' });
  expect(await offered()).toMatchObject({ objects: [], trouble: { code: 'NOT_LOGGED_IN' } });
  await logIn(world, { ...evan, ...ada });
  expect((await offered()).objects).not.toEqual([]);
});
