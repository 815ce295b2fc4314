import { screen, waitFor, within } from '@testing-library/react';
import { aMirror, issueId, noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld } from '../connections/open-settings';
import { access, anAdminsWorldWithAccess, failing, fillIn, openAccess, theCase } from './open-access';

test('a connection without access says what it gives, and begins with the org’s address', async () => {
  openAccess();
  await screen.findByText(/people find records by name or number.*Linking and pushing go on without it/);
  expect(access.address()).toHaveProperty('value', 'acme.my.salesforce.com');
  expect(access.secret()).toHaveProperty('type', 'password');
  expect(screen.queryByRole('button', { name: 'Remove Salesforce access' })).toBeNull();
  await expectAccessible();
});

test('what was tested is saved, the test tells who reads, and the secret is never shown again', async () => {
  const { user, host } = openAccess();
  await fillIn(user);
  await user.click(access.button('Test'));
  await screen.findByText('Nothing is saved yet: choose Save to keep it.');
  screen.getByText('Integration User, jira@acme.test');
  expect(host.world.store.stored.connections[0]?.access).toBeNull();
  await expectAccessible();
  await user.click(access.button('Save'));
  const result = await screen.findByText('Saved. Salesforce can be read');
  expect(document.activeElement?.contains(result)).toBe(true);
  screen.getByText('Saved, ends in …0001');
  screen.getByText('Integration User, jira@acme.test');
  screen.getByText('100 of 15,000, by all apps of the org together');
  expect(await access.steps()).toEqual([
    'The address is Salesforce Passed',
    'The app is known there Passed',
    'The secret is right Passed',
    'The integration user is there Passed',
    'The chosen objects can be read Not tried: none is chosen yet',
    'Records that issues are linked to are found Not tried: no issue with links was found',
  ]);
  expect(document.body.innerHTML).not.toContain('first-secret');
  expect(screen.queryByLabelText('Consumer secret')).toBeNull();
  await expectAccessible();
});

test('what does not fit is said at its field, to which the focus goes, and no longer once it is edited', async () => {
  const { user, host } = openAccess();
  await screen.findByRole('textbox', { name: 'Consumer key' });
  await user.click(access.button('Save'));
  await screen.findAllByText(/Paste it from the External Client App/);
  expect(document.activeElement).toBe(access.key());
  expect(host.world.salesforce.asked).toEqual([]);
  await user.type(access.key(), 'x');
  expect(access.key().getAttribute('aria-invalid')).not.toBe('true');
  expect(access.secret().getAttribute('aria-invalid')).toBe('true');
  await expectAccessible();
});

test('where the test does not pass nothing is saved, and the first red step says what to do, in both voices', async () => {
  const world = anAdminsWorld();
  failing(world, 'logIn', 'NO_RUN_AS_USER', {
    detail: 'invalid_grant: no client credentials user <b>enabled</b>',
  });
  const { user } = openAccess(world);
  await fillIn(user);
  await user.click(access.button('Save'));
  await screen.findByText('Nothing was saved: the test did not pass');
  screen.getByText('The app does not name the user it runs as');
  screen.getByText(/enter the integration user under Run As \(Username\)/);
  screen.getByText('invalid_grant: no client credentials user <b>enabled</b>');
  expect((await access.steps())[3]).toBe('The integration user is there Failed');
  expect(access.key()).toHaveProperty('value', '3MVG9abc');
  await expectAccessible();
});

test('the saved key is changed without the secret, which stays', async () => {
  const { user, host } = openAccess(await anAdminsWorldWithAccess());
  await user.click(await screen.findByRole('button', { name: 'Change access' }));
  screen.getByText(/^Leave it empty to keep the one that ends in …0001\./);
  await user.clear(access.key());
  await user.type(access.key(), '3MVG9other');
  await user.click(access.button('Save'));
  await screen.findByText('Saved. Salesforce can be read');
  expect(host.world.store.stored.connections[0]?.access).toMatchObject({
    consumerKey: '3MVG9other',
    secret: { last4: '0001' },
  });
});

test('changing can be given up, and the focus goes back', async () => {
  const { user } = openAccess(await anAdminsWorldWithAccess());
  await user.click(await screen.findByRole('button', { name: 'Change access' }));
  await user.type(access.key(), 'typed');
  await user.click(access.button('Cancel'));
  expect(document.activeElement).toBe(access.button('Change access'));
  await user.click(access.button('Change access'));
  expect(access.key()).toHaveProperty('value', '3MVG9abc');
});

test('none of the linked records found may mean another org, and the way in still counts', async () => {
  const world = await anAdminsWorldWithAccess();
  world.mirrors.set(issueId, aMirror());
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Test access' }));
  await screen.findByText('The way in works');
  screen.getByText('None of one linked record was found: perhaps this is another org');
  expect((await access.steps()).at(-1)).toBe('Records that issues are linked to are found 0 of 1 found');
  await expectAccessible();
});

test('an object that cannot be read is named', async () => {
  const world = await anAdminsWorldWithAccess([{ ...theCase, name: 'Asset__c', label: 'Asset' }]);
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Test access' }));
  await screen.findByText('It is gone from Salesforce, or hidden from the integration user');
  expect((await access.steps())[4]).toBe('The chosen objects can be read Failed at Asset__c');
});

test('an org that has used 80 % of its calls warns, one that has used less does not', async () => {
  const world = await anAdminsWorldWithAccess();
  const { open } = world.salesforce;
  let used = 11_999;
  jest.spyOn(world.ports, 'salesforceFor').mockImplementation((way, place) => ({
    ...open(way, place),
    usage: () => ({ used, most: 15_000, at: new Date(noon) }),
  }));
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Test access' }));
  const section = async () => within(await screen.findByRole('region', { name: 'Test of the access' }));
  (await section()).getByText(/^11,999 of 15,000/);
  expect(screen.queryByText(/^The org has used/)).toBeNull();
  used = 12_000;
  await user.click(access.button('Test access'));
  await (await section()).findByText('The org has used 80 % of its calls');
  await expectAccessible();
});

test('a double click tests once', async () => {
  const { user, host } = openAccess(await anAdminsWorldWithAccess());
  await user.dblClick(await screen.findByRole('button', { name: 'Test access' }));
  await access.steps();
  await waitFor(() => {
    expect(host.invoked.filter((name) => name !== 'readUsage')).toEqual(['openAccess', 'testAccess']);
  });
});
