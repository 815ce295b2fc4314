import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aConnection, aJwt } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

const saved = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Saved connection' });
const steps = (): (string | null)[] =>
  within(screen.getByRole('region', { name: 'Connection test' }))
    .getAllByRole('listitem')
    .map((step) => step.textContent);

test('only Jira admins may open the settings; others are told whom to ask', async () => {
  const world = anAdminsWorld();
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: false };
  openSettingsIn(world);
  await screen.findByText('Only Jira admins can open these settings');
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});

test('settings that cannot be read say so, with a way out', async () => {
  const world = anAdminsWorld();
  world.store.down.add('registry');
  openSettingsIn(world);
  await screen.findByText(/^Forge, the platform this app runs on, does not answer/);
  world.store.down.clear();
  await userEvent.setup().click(settings.button('Try again'));
  await saved();
});

test('who saved it is a former user when their account was closed, or Jira has no name for them', async () => {
  openSettingsIn(anAdminsWorld({ connection: aConnection({ savedBy: null }) }));
  within(await saved()).getByText(/^former user, /);
  await expectAccessible();
});

test('the test of what is saved shows each step and changes nothing', async () => {
  const world = anAdminsWorld();
  const host = openSettingsIn(world);
  await saved();
  await userEvent.setup().click(settings.button('Test connection'));
  await screen.findByText('The connection works');
  expect(steps()).toEqual([
    'The Connector’s address can be reached Passed',
    'The token is accepted Passed',
    'The region is right Passed',
    'The links of an issue can be read Passed: no links there',
  ]);
  expect(host.invoked).toEqual(['openSettings', 'testConnection']);
  await expectAccessible();
});

test('a Connector that cannot be reached stops the test at its first step', async () => {
  const world = anAdminsWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), times: 9 });
  openSettingsIn(world);
  await saved();
  await userEvent.setup().click(settings.button('Test connection'));
  await screen.findByText('The test did not pass');
  expect(steps()[0]).toContain('Failed');
  expect(steps()[3]).toContain('Not tried');
  screen.getByText('The Connector cannot be reached');
  await expectAccessible();
});

test.each([
  [25, 'The token ends in 25 days'],
  [14, 'The token ends in 14 days'],
  [7, 'The token ends in 7 days'],
  [3, 'The token ends in 3 days'],
  [1, 'The token ends in 1 day'],
  [-1, 'The token has ended'],
])('%i days before its end the token is warned about', async (days, words) => {
  const at = new Date(Date.parse('2026-10-05T12:00:00Z') + (days + 0.1) * 86_400_000).toISOString();
  openSettingsIn(anAdminsWorld({ connection: aConnection({ ends: { at, from: 'token' } }) }));
  await screen.findByText(words);
});

test('a token with time left is not warned about', async () => {
  openSettingsIn(anAdminsWorld());
  await saved();
  expect(screen.queryByText(/^The token ends in/)).toBeNull();
});

test('the address is changed without pasting the token again', async () => {
  const world = anAdminsWorld();
  openSettingsIn(world);
  await saved();
  const user = userEvent.setup();
  await user.type(settings.address(), 'example.my.salesforce.com');
  await user.click(settings.button('Save'));
  await screen.findByText('Saved. The connection works');
  expect(world.store.connection?.salesforceHost).toBe('example.my.salesforce.com');
});

test('a replacement that does not pass leaves the token in use', async () => {
  const world = anAdminsWorld();
  openSettingsIn(world);
  await saved();
  const user = userEvent.setup();
  await user.click(settings.button('Replace token'));
  expect(document.activeElement).toBe(settings.token());
  await user.paste(aJwt({}));
  await user.click(settings.button('Save'));
  await screen.findByText(/What was saved before stays in use/);
  expect(world.store.connection?.last4).toBe('kept');
  await user.click(settings.button('Keep the token in use'));
  expect(document.activeElement).toBe(settings.button('Replace token'));
});

test('removing asks first, then says so where the focus goes', async () => {
  const world = anAdminsWorld();
  const host = openSettingsIn(world);
  await saved();
  const user = userEvent.setup();
  await user.click(settings.button('Remove token'));
  const question = screen.getByRole('group', { name: 'Remove the token?' });
  await expectAccessible();
  expect(host.invoked).toEqual(['openSettings']);
  await user.click(within(question).getByRole('button', { name: 'Remove token' }));
  await screen.findByText('The token was removed');
  expect(document.activeElement?.textContent).toContain('The token was removed');
  screen.getByRole('heading', { name: 'Connect to Salesforce' });
  expect(world.store.token).toBeNull();
});

test('what is being changed by somebody else is left alone, and the page says so', async () => {
  const world = anAdminsWorld();
  openSettingsIn(world);
  await saved();
  world.state.lockIsHeld = true;
  const user = userEvent.setup();
  await user.type(settings.address(), 'example.my.salesforce.com');
  await user.click(settings.button('Save'));
  await screen.findByText('The connection is being changed just now');
  expect(world.store.connection).toEqual(aConnection());
});

test('saving whose function died is unknown, and what is saved now is read again', async () => {
  const host = openSettingsIn(anAdminsWorld(), ({ lose }) => {
    lose('saveConnection');
  });
  await saved();
  const user = userEvent.setup();
  await user.type(settings.address(), 'example.my.salesforce.com');
  await user.click(settings.button('Save'));
  await screen.findByText(/nobody can tell whether it worked/);
  within(await saved()).getByText('example.my.salesforce.com');
  expect(host.invoked).toEqual(['openSettings', 'saveConnection', 'openSettings']);
});
