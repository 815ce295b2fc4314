import { screen, within } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { removeAccess } from '../../../src/records/change-access';
import type { World } from '../../ports';
import { ada } from '../../src/records/access-world';
import { expectAccessible } from '../expect-accessible';
import { access, anAdminsWorldWithAccess, openAccess, theCase } from './open-access';

const stored = ({ store }: World) => store.stored.connections[0]?.access;

test('one switch turns Salesforce off, and on again', async () => {
  const world = await anAdminsWorldWithAccess([theCase]);
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Turn Salesforce off' }));
  await screen.findByText('Salesforce is turned off');
  screen.getByText('Turned off: nothing is searched or shown');
  expect(stored(world)).toMatchObject({ isOff: true, objects: [theCase] });
  await expectAccessible();
  await user.click(access.button('Add objects'));
  await screen.findByText('Salesforce is turned off for this connection');
  await user.click(access.button('Turn Salesforce on'));
  await screen.findByText('Salesforce is turned on');
  expect(stored(world)).toMatchObject({ isOff: false });
});

test('removing asks once, says what goes, and leaves the form', async () => {
  const world = await anAdminsWorldWithAccess([theCase]);
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Remove Salesforce access' }));
  const question = within(screen.getByRole('group', { name: 'Remove the Salesforce access?' }));
  question.getByText(/^Deleted here: .*Links and records stay, and linking and pushing go on/);
  await expectAccessible();
  await user.click(question.getByRole('button', { name: 'Remove Salesforce access' }));
  const result = await screen.findByText('The Salesforce access was removed');
  expect(document.activeElement?.contains(result)).toBe(true);
  expect(stored(world)).toBeNull();
  expect(access.key()).toHaveProperty('value', '');
  await expectAccessible();
});

test('who sees cards is chosen with what it means, and saved', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = openAccess(world);
  const form = within(await screen.findByRole('form', { name: /^Who sees cards/ }));
  expect(form.getByRole('radio', { name: 'Those who may edit the issue' })).toHaveProperty('checked', true);
  form.getByText(/Who may link may look at any record of these objects that the integration user sees/);
  expect(access.button('Save who sees cards')).toHaveProperty('disabled', true);
  await user.click(form.getByRole('radio', { name: 'Nobody' }));
  await user.click(access.button('Save who sees cards'));
  await screen.findByText('Saved: who sees cards');
  expect(stored(world)).toMatchObject({ audience: 'nobody' });
});

test('what another admin removed meanwhile is said, and shown as it is now', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = openAccess(world);
  await screen.findByRole('button', { name: 'Turn Salesforce off' });
  await removeAccess(world.ports)(ada, { id: firstId });
  await user.click(access.button('Turn Salesforce off'));
  await screen.findByText('This connection has no Salesforce access any more: somebody has removed it');
  access.key();
  await expectAccessible();
});

test('a lost answer is looked up', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, host } = openAccess(world);
  await screen.findByRole('button', { name: 'Turn Salesforce off' });
  host.lose('turnSalesforce');
  await user.click(access.button('Turn Salesforce off'));
  await screen.findByText('No answer came, so nobody can tell whether it worked');
  access.button('Turn Salesforce on');
});

test('while it is read that is said, and where it cannot be read there is a way out', async () => {
  const world = await anAdminsWorldWithAccess();
  world.store.down.add('registry');
  const { user } = openAccess(world);
  screen.getByText('Reading the Salesforce access');
  await screen.findByText(/does not answer at the moment/);
  await expectAccessible();
  world.store.down.clear();
  await user.click(access.button('Try again'));
  await screen.findByText('acme.my.salesforce.com');
});

test('who is no Jira admin is told so', async () => {
  const world = await anAdminsWorldWithAccess();
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: false };
  openAccess(world);
  await screen.findByText('Only Jira admins can look after Salesforce access');
  expect(screen.queryByRole('button')).toBeNull();
});
