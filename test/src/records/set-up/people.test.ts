import { readSetUpPeople } from '../../../../src/records/read-set-up-people';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import type { SitePerson } from '../../../../src/ports/site-people';
import { aWorld, type World } from '../../../ports';
import { ada, aWorldWithAccess } from '../access-world';
import { aPersonsWorld, evan, id, logIn } from '../person/person-world';

const projectId = '10001';
const person = (name: string, email: string | null = `${name}@acme.test`): SitePerson => ({
  accountId: `account-${name}`,
  name,
  email,
});
const user = (name: string, more: object = {}) => ({
  ...{ name, username: `${name}@org.test`, email: `${name}@acme.test`, isActive: true },
  ...more,
});
const read = (world: World, more: object = {}, who = ada) =>
  readSetUpPeople(world.ports)(who, {
    ...{ id, projectId, text: '', from: 0, permissionSets: [] },
    ...more,
  });
const sides = async (world: World) =>
  Object.fromEntries((await read(world)).people.map(({ name, salesforce }) => [name, salesforce.state]));

async function aCrowd(): Promise<World> {
  const world = await aWorldWithAccess();
  world.sitePeople.people = [
    ...['Evan', 'Gone', 'Twice', 'Only Jira'].map((name) => person(name)),
    person('Hidden', null),
    person('Back', 'BACK@acme.test'),
  ];
  world.salesforce.setUp.users = [
    ...[user('evan'), user('gone', { isActive: false }), user('twice'), user('Twice', { username: 'b' })],
    ...[user('hidden'), user('back'), user('back', { username: 'old', isActive: false })],
  ];
  return world;
}

test('people are matched by their address alone, and by nothing where Jira hides it', async () => {
  const world = await aCrowd();
  expect(await sides(world)).toEqual({
    ...{ Evan: 'found', Gone: 'inactive', Twice: 'several', 'Only Jira': 'none' },
    ...{ Hidden: 'emailHidden', Back: 'found' },
  });
  expect(world.salesforce.setUp.emails).not.toContain('hidden@acme.test');
});

test('no answer holds an address, and nothing is stored or logged', async () => {
  const world = await aCrowd();
  const before = JSON.stringify([...world.personalData.places, world.store.stored]);
  const answer = await read(world);
  expect(JSON.stringify(answer)).not.toMatch(/@acme\.test/i);
  expect(answer.people[0]?.salesforce).toEqual({
    ...{ state: 'found', name: 'evan', username: 'evan@org.test', lacks: null },
  });
  expect(JSON.stringify([...world.personalData.places, world.store.stored])).toBe(before);
  expect(world.log).toEqual([]);
});

test('what each may do in the project is Jira’s to say; of whom it does not tell, nobody knows', async () => {
  const world = await aCrowd();
  world.sitePeople.less.set('account-Gone', { mayAttach: false });
  world.sitePeople.less.set('account-Evan', null);
  const { people } = await read(world);
  expect(people[0]?.rights).toBeNull();
  expect(people[1]?.rights).toEqual({
    ...{ mayBrowse: true, mayCreate: true, mayComment: true, mayAttach: false },
  });
  expect(world.log.map(({ event }) => event)).toEqual(['rights of a person not asked']);
});

test.each(['NEAR', 'DOWN', 'NONE'] as const)(
  'where Salesforce is not read (%s), Jira’s side is told',
  async (why) => {
    const world = await aCrowd();
    if (why === 'NEAR') world.salesforce.usage = { used: 14_400, most: 15_000, at: world.state.now };
    if (why === 'DOWN') world.salesforce.fails.set('usersByEmail', new SalesforceError('DOWN'));
    const bare = aWorld();
    bare.sitePeople.people = world.sitePeople.people;
    const answer = await read(why === 'NONE' ? bare : world);
    expect(answer.trouble?.code).toBe({ NEAR: 'NEAR_LIMIT', DOWN: 'DOWN', NONE: 'NOT_SET_UP' }[why]);
    expect(answer.people.map(({ salesforce }) => salesforce.state)).toEqual([
      ...Array.from({ length: 4 }, () => 'notRead'),
      ...['emailHidden', 'notRead'],
    ]);
  },
);

test('where nobody shows an address, Salesforce is not asked', async () => {
  const world = await aWorldWithAccess();
  world.sitePeople.people = [person('Hidden', null)];
  expect(await sides(world)).toEqual({ Hidden: 'emailHidden' });
  expect(world.salesforce.asked).toEqual([]);
});

test('an admin who has connected looks with their own eyes', async () => {
  const world = await aPersonsWorld();
  world.sitePeople.people = [person('Evan')];
  expect(await read(world)).toMatchObject({ seenAs: null, trouble: { code: 'NOT_LOGGED_IN' } });
  await logIn(world);
  expect(await read(world, {}, evan)).toMatchObject({ seenAs: 'Evan Editor', trouble: null });
});

test('a search is cleaned and goes on where the page before ended', async () => {
  const world = await aCrowd();
  world.sitePeople.people = Array.from({ length: 60 }, (_, n) => person(`P ${String(n)}`));
  const first = await read(world);
  expect([first.people.length, first.next]).toEqual([50, 50]);
  expect((await read(world, { from: 50, text: ' p ' })).people).toHaveLength(10);
  expect(world.sitePeople.wished.at(-1)).toEqual({ projectId, text: 'p', from: 50, most: 50 });
});

const permissionSets = ['Jira_Link_Users', 'Jira_Link_Jira_Callout'];
const lacking = async (world: World) =>
  Object.fromEntries(
    (await read(world, { permissionSets })).people.flatMap(({ name, salesforce }) =>
      salesforce.state === 'found' ? [[name, salesforce.lacks]] : [],
    ),
  );

test('of whoever was found it is told which of the permission sets they lack', async () => {
  const world = await aCrowd();
  const of = (name: string) => ({ name, username: `${name}@org.test` });
  world.salesforce.setUp.assignments = [
    { permissionSet: 'Jira_Link_Users', user: of('evan') },
    { permissionSet: 'Jira_Link_Users', user: of('back') },
    { permissionSet: 'Jira_Link_Jira_Callout', user: of('back') },
  ];
  expect(await lacking(world)).toEqual({ Evan: ['Jira_Link_Jira_Callout'], Back: [] });
});

test('where whoever looks may not see assignments, nobody is said to lack one, and all else is told', async () => {
  const world = await aCrowd();
  world.salesforce.fails.set('assignments', new SalesforceError('HIDDEN_OR_GONE', { status: 400 }));
  expect(await lacking(world)).toEqual({ Evan: null, Back: null });
  expect((await read(world, { permissionSets })).trouble).toBeNull();
});

test('without sets to ask about, and without anybody found, assignments are not asked', async () => {
  const world = await aCrowd();
  await read(world);
  world.salesforce.setUp.users = [];
  await read(world, { permissionSets });
  expect(world.salesforce.asked).not.toContain('assignments');
});
