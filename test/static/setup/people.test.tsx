import { screen, within } from '@testing-library/react';
import { anAdminsWorldWithAccess } from '../records/open-access';
import { expectAccessible } from '../expect-accessible';
import { answerForJira, openSetUpPage, setUp } from './open-set-up-page';

const person = (name: string, email: string | null) => ({ accountId: `account-${name}`, name, email });
const user = (name: string, isActive = true) => ({
  ...{ name, username: `${name}@org.test`, email: `${name}@acme.test`, isActive },
});

async function aCrowd(): ReturnType<typeof anAdminsWorldWithAccess> {
  const world = await anAdminsWorldWithAccess();
  world.projects.all.set('10001', { key: 'SUP', name: 'Support desk' });
  world.sitePeople.people = [
    person('Evan', 'evan@acme.test'),
    person('Paula', 'paula@acme.test'),
    person('Vera', null),
    person('Ruth', 'ruth@acme.test'),
  ];
  world.salesforce.setUp.users = [user('evan'), user('ruth'), user('paula', false)];
  world.salesforce.setUp.assignments = [{ permissionSet: 'Jira_Link_Jira_Callout', user: user('ruth') }];
  world.sitePeople.less.set('account-Paula', { mayAttach: false });
  world.sitePeople.less.set('account-Vera', null);
  return world;
}

test('each person is told on both sides: found, lacking, and what nobody can tell', async () => {
  const { user: admin } = await openSetUpPage(await aCrowd());
  await answerForJira(admin);
  await admin.click(screen.getByRole('radio', { name: 'Each person’s own (per user)' }));
  await admin.click(await screen.findByRole('button', { name: /^SUP / }));
  const list = await screen.findByRole('list', { name: 'People, and their accounts on both sides' });
  const [evan, paula, vera, ruth] = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(evan).toContain('evan (evan@org.test)');
  expect(evan).toContain('All that is needed');
  expect(evan).toContain('Not assigned: Jira_Link_Jira_Callout');
  expect(ruth).toMatch(/Permission sets.*Assigned/);
  expect(paula).not.toContain('Permission sets');
  expect(paula).toContain('paula (paula@org.test) is not active');
  expect(paula).toContain('Lacks: create attachments');
  expect(vera).toContain('Cannot tell: Jira hides the e-mail address');
  expect(vera).toMatch(/Rights in Jira.*Cannot tell/);
  screen.getByText('2 people lack something: Evan, Paula. The hand-out below is for them.');
  await expectAccessible();
});

test('a search that finds nobody says so and keeps what was typed', async () => {
  const { user: admin } = await openSetUpPage(await aCrowd());
  await answerForJira(admin);
  await admin.click(screen.getByRole('radio', { name: 'Each person’s own (per user)' }));
  await admin.click(await screen.findByRole('button', { name: /^SUP / }));
  const field = await screen.findByRole('searchbox', { name: 'Search people' });
  await admin.type(field, 'nobody');
  await admin.click(setUp.button('Look'));
  expect(await screen.findByText(/^Nobody was found\./)).toBeTruthy();
  expect(field).toHaveProperty('value', 'nobody');
  expect(screen.queryByRole('list', { name: /^People, and/ })).toBeNull();
});

test('of two projects that are chosen one after the other, the people of the last are shown', async () => {
  const world = await aCrowd();
  world.projects.all.set('10002', { key: 'OPS', name: 'Operations' });
  const { host, user: admin } = await openSetUpPage(world);
  await answerForJira(admin);
  await admin.click(screen.getByRole('radio', { name: 'Each person’s own (per user)' }));
  const gate = host.hold('readSetUpPeople');
  await admin.click(await screen.findByRole('button', { name: /^SUP / }));
  await admin.click(setUp.button('Choose another project'));
  await admin.click(await screen.findByRole('button', { name: /^OPS / }));
  gate.open();
  await screen.findByRole('list', { name: 'People, and their accounts on both sides' });
  expect(world.sitePeople.wished.map(({ projectId }) => projectId)).toEqual(['10001', '10002']);
  screen.getByText('Project: OPS Operations');
});

test('people of one project are not shown under the name of another', async () => {
  const world = await aCrowd();
  world.projects.all.set('10002', { key: 'OPS', name: 'Operations' });
  const { host, user: admin } = await openSetUpPage(world);
  await answerForJira(admin);
  await admin.click(screen.getByRole('radio', { name: 'Each person’s own (per user)' }));
  await admin.click(await screen.findByRole('button', { name: /^SUP / }));
  await screen.findByRole('list', { name: 'People, and their accounts on both sides' });
  host.garble('readSetUpPeople');
  await admin.click(setUp.button('Choose another project'));
  await admin.click(await screen.findByRole('button', { name: /^OPS / }));
  await screen.findByText(/reload/i);
  expect(screen.queryByRole('list', { name: 'People, and their accounts on both sides' })).toBeNull();
});
