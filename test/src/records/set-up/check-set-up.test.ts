import type { CheckName, CheckRow } from '../../../../src/contract/setup/checks';
import { turnSalesforce } from '../../../../src/records/change-access';
import { checkSetUp } from '../../../../src/records/check-set-up';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import { noon } from '../../../builders';
import { aWorld, type World } from '../../../ports';
import { ada } from '../access-world';
import { aPersonsWorld, evan, id, logIn } from '../person/person-world';
import { aMadeWorld, check, expected, made, row, someone, states } from './made-set-up';

test('what was made passes, seen as the integration user, in nine questions', async () => {
  const world = await aMadeWorld();
  const { as, rows } = await check(world);
  expect(as).toBe('integrationUser');
  expect(states(rows)).toBe('passed passed passed passed passed passed passed passed notAsked notAsked');
  expect(rows.map(({ cause }) => cause)).toEqual([
    ...Array.from({ length: 8 }, () => null),
    'notChosen',
    'notChosen',
  ]);
  expect(rows[2]).toMatchObject({
    org: { name: 'Acme', isSandbox: false },
    users: [{ username: 'evan@acme.test' }],
  });
  expect(rows[6]).toMatchObject({ users: [someone], count: 1, mayHaveMore: false });
  expect(world.salesforce.asked.toSorted()).toEqual(
    [
      ...['proveAddress', 'logIn', 'user', 'org', 'objects'],
      ...['namedCredentials', 'principals', 'assignments', 'filledIn'],
    ].toSorted(),
  );
});

test('whoever has connected looks with their own eyes, and approvals are told', async () => {
  const world = await aPersonsWorld('eachPersonElseIntegrationUser');
  made(world);
  await logIn(world);
  const mine = await check(world, {}, evan);
  expect([mine.as, mine.seenAs]).toEqual(['person', 'Evan Editor']);
  expect(mine.rows.at(-2)).toMatchObject({ state: 'passed', count: 1, lastUsedAt: noon });
  expect((await check(world)).as).toBe('integrationUser');
});

test.each<[CheckName, (world: World) => void, Partial<CheckRow>]>([
  ['objects', (w) => void (w.salesforce.orgObjects = []), { cause: 'notThereOrHidden', names: ['Case'] }],
  [
    'namedCredentials',
    (w) => void (w.salesforce.setUp.credentials = []),
    { cause: 'notThereOrHidden', names: ['Jira'] },
  ],
  [
    'namedCredentials',
    (w) => credential(w, { address: 'https://example.com' }),
    { cause: 'otherAddress', names: ['Jira'] },
  ],
  [
    'namedCredentials',
    (w) => credential(w, { identity: 'NamedUser' }),
    { cause: 'otherIdentity', names: ['Jira'] },
  ],
  ['filledIn', (w) => void (w.salesforce.setUp.principals = {}), { cause: 'notThereOrHidden' }],
  ['filledIn', (w) => principal(w, 'NotConfigured'), { cause: 'notFilledIn', names: ['Jira_Basic'] }],
  [
    'permissionSets',
    (w) => void (w.salesforce.setUp.assignments = []),
    { cause: 'nobodyAssigned', count: 0 },
  ],
  ['perUser', (w) => void (w.salesforce.setUp.filledIn = []), { cause: 'nobodyFilledIn', names: ['Jira'] }],
])('%s fails for what is missing or other', async (name, spoil, told) => {
  const world = await aMadeWorld();
  spoil(world);
  expect(await row(world, name)).toMatchObject({ state: 'failed', trouble: null, ...told });
});

function credential({ salesforce: { setUp } }: World, other: object): void {
  setUp.credentials = setUp.credentials.map((each) => ({ ...each, ...other }));
}

function principal({ salesforce: { setUp } }: World, status: string | null): void {
  setUp.principals = { Jira_Basic: [{ name: 'Bot', isPerUser: false, status }] };
}

test('a state nobody knows is no answer, and one that is kept from who looks is not allowed', async () => {
  const world = await aMadeWorld();
  principal(world, 'Unknown');
  expect(await row(world, 'filledIn')).toMatchObject({ state: 'noAnswer', cause: 'statusUnknown' });
  principal(world, null);
  expect(await row(world, 'filledIn')).toMatchObject({ state: 'notAllowed', trouble: { code: 'NO_ACCESS' } });
});

test('of a credential each person fills in, it is enough that it is there', async () => {
  const world = await aMadeWorld();
  const wish = { externalCredentials: [{ name: 'Jira_Basic', isPerUser: true }] };
  expect(await row(world, 'filledIn', wish)).toMatchObject({ state: 'failed', cause: 'notThereOrHidden' });
  world.salesforce.setUp.principals = {
    Jira_Basic: [{ name: 'Each', isPerUser: true, status: 'NotConfigured' }],
  };
  expect(await row(world, 'filledIn', wish)).toMatchObject({ state: 'passed' });
});

test('what an integration user may not see is told as that, and the rest is checked', async () => {
  const world = await aMadeWorld();
  for (const method of ['namedCredentials', 'assignments', 'filledIn'] as const)
    world.salesforce.fails.set(method, new SalesforceError('HIDDEN_OR_GONE', { status: 400 }));
  world.salesforce.fails.set('principals', new SalesforceError('NO_ACCESS', { status: 403 }));
  const { rows } = await check(world);
  expect(states(rows)).toBe(
    'passed passed passed passed notAllowed notAllowed notAllowed notAsked notAsked notAsked',
  );
  expect(rows[7]).toMatchObject({ check: 'perUser', cause: 'needsOther' });
});

test.each([
  ['proveAddress', 'OTHER_HOST', 'failed passed'],
  ['proveAddress', 'DOWN', 'noAnswer passed'],
  ['logIn', 'SECRET_WRONG', 'passed failed'],
  ['logIn', 'DOWN', 'passed noAnswer'],
] as const)('where %s says %s, the way in does not open: %s', async (method, code, first) => {
  const world = await aMadeWorld();
  world.salesforce.fails.set(method, new SalesforceError(code));
  const { rows } = await check(world);
  expect(states(rows.slice(0, 2))).toBe(first);
  if (code !== 'DOWN') expect(rows.slice(2, -1).every(({ cause }) => cause === 'needsOther')).toBe(true);
});

test('an org that is another than the access was saved for is no org to look around in', async () => {
  const world = await aMadeWorld();
  world.salesforce.setUp.org = { ...world.salesforce.setUp.org, id: '00D000000000002AAA' };
  const { rows } = await check(world);
  expect(rows[2]).toMatchObject({ state: 'failed', trouble: { code: 'OTHER_ORG' } });
  expect(world.salesforce.asked).not.toContain('namedCredentials');
});

test('near the org’s limit nothing more is asked, and each row says so', async () => {
  const world = await aMadeWorld();
  world.salesforce.usage = { used: 14_400, most: 15_000, at: world.state.now };
  const { rows } = await check(world);
  expect(states(rows)).toBe(`passed passed passed${' noAnswer'.repeat(6)} notAsked`);
  expect(rows[3]).toMatchObject({ trouble: { code: 'NEAR_LIMIT' } });
  expect(world.salesforce.asked).not.toContain('objects');
});

test('without access, and while it is off, nobody is asked', async () => {
  const none = await check(aWorld());
  expect(none).toMatchObject({ as: 'nobody', seenAs: null });
  expect(
    new Set(none.rows.slice(0, -1).map(({ state, trouble }) => `${state} ${trouble?.code ?? ''}`)),
  ).toEqual(new Set(['notAsked NOT_SET_UP']));
  const world = await aMadeWorld();
  await turnSalesforce(world.ports)(ada, { id, off: true });
  world.salesforce.asked.length = 0;
  expect((await check(world)).rows[0]).toMatchObject({ trouble: { code: 'TURNED_OFF' } });
  expect(world.salesforce.asked).toEqual([]);
});

test('where only persons log in, an admin who has not connected learns of address and app alone', async () => {
  const world = await aPersonsWorld();
  world.logIns.grant = new SalesforceError('CODE_ENDED');
  const { as, rows } = await check(world);
  expect(as).toBe('nobody');
  expect(states(rows)).toBe(`passed passed${' notAsked'.repeat(8)}`);
  expect(rows[2]).toMatchObject({ trouble: { code: 'NOT_LOGGED_IN' } });
});

test('of many assignments fifty users are named, and that there may be more is said', async () => {
  const world = await aMadeWorld();
  world.salesforce.setUp.assignments = Array.from({ length: 300 }, (_, n) => ({
    permissionSet: 'Jira_Link_Callout',
    user: { name: `Person ${String(n)}`, username: `p${String(n)}@acme.test` },
  }));
  const wish = { permissionSets: ['Jira_Link_Callout', 'Jira_Link_Other'] };
  const { state, users, count, mayHaveMore } = await row(world, 'permissionSets', wish);
  expect([state, users.length, count, mayHaveMore]).toEqual(['passed', 50, 200, true]);
});

test('a connection that was removed is not found, and storage failing is no row', async () => {
  const world = await aMadeWorld();
  const gone = checkSetUp(world.ports)(ada, { id: 'gone', expected });
  await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
  world.store.down.add('readToken');
  await expect(check(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});
