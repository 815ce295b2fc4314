import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aConnection, aJwt, noon } from '../../builders';
import { pass } from '../runs/passing-time';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

const own = { region: 'eu', salesforceHost: 'example.my.salesforce.com', atOnce: 7 } as const;
const saved = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Saved connection' });
const atOnce = (): HTMLElement => screen.getByRole('combobox', { name: /^Requests at the same time/ });

test('removing the token keeps what is no secret, in the form and for the next visit, and a new token goes on with it', async () => {
  const world = anAdminsWorld({ connection: aConnection(own) });
  openSettingsIn(world);
  await saved();
  const user = userEvent.setup();
  await user.click(settings.button('Remove token'));
  const question = screen.getByRole('group', { name: 'Remove the token?' });
  within(question).getByText(/Kept for the next token: region, Salesforce address and requests/);
  await user.click(within(question).getByRole('button', { name: 'Remove token' }));
  await screen.findByText(/Region, Salesforce address and requests at the same time are kept/);
  expect(settings.address()).toHaveProperty('value', own.salesforceHost);
  expect(settings.region('EU')).toHaveProperty('checked', true);
  expect(atOnce()).toHaveProperty('value', '7');
  await expectAccessible();

  const token = aJwt({ exp: Date.parse('2027-10-05T12:00:00Z') / 1000 });
  world.connector.tokens.eu.add(token);
  await user.click(settings.token());
  await user.paste('ATATT3xFfGF0abcdefghijklmnop');
  await user.click(settings.button('Save'));
  await screen.findByText('Something in the form is not right');
  expect(settings.address()).toHaveProperty('value', own.salesforceHost);
  await user.clear(settings.token());
  await user.paste(token);
  await user.click(settings.button('Save'));
  await screen.findByText('Saved. The connection works');
  expect(world.store.connection).toMatchObject({ ...own, last4: token.slice(-4) });
});

test('whoever opens the settings after the token was removed finds what was kept', async () => {
  const world = anAdminsWorld({ connection: aConnection(own) });
  world.store.removeToken();
  openSettingsIn(world);
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  expect(settings.address()).toHaveProperty('value', own.salesforceHost);
  expect(settings.region('EU')).toHaveProperty('checked', true);
  expect(atOnce()).toHaveProperty('value', '7');
});

test('what is wrong with a field is said no longer once the field is edited; that of others stays', async () => {
  openSettingsIn(anAdminsWorld({ connection: null }));
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  const user = userEvent.setup();
  await user.type(settings.address(), 'https://example.com');
  await user.click(settings.button('Save'));
  await screen.findByText(/not the address of a Salesforce organization/);
  // The first wrong field is where somebody goes on.
  expect(document.activeElement).toBe(settings.token());
  await user.paste('eyJ');
  expect(screen.queryByText('Paste the API access token.')).toBeNull();
  expect(settings.token().getAttribute('aria-invalid')).not.toBe('true');
  screen.getByText(/not the address of a Salesforce organization/);
  screen.getByText('Something in the form is not right');
  await user.clear(settings.address());
  expect(screen.queryByText(/not the address of a Salesforce organization/)).toBeNull();
  expect(screen.queryByText('Something in the form is not right')).toBeNull();
  expect(document.activeElement).toBe(settings.address());
});

test('the result stands above the pressed button and takes the focus, also of who pressed Enter in a field', async () => {
  openSettingsIn(anAdminsWorld());
  await saved();
  const user = userEvent.setup();
  await user.type(settings.address(), 'example.my.salesforce.com{Enter}');
  const result = await screen.findByText('Saved. The connection works');
  expect(document.activeElement?.contains(result)).toBe(true);
  const order = result.compareDocumentPosition(settings.button('Save'));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await expectAccessible();
});

test.each(['Save', 'Test connection'])('%s that takes its time says for whom it waits', async (name) => {
  const host = openSettingsIn(anAdminsWorld());
  await saved();
  const gate = host.hold(name === 'Save' ? 'saveConnection' : 'testConnection');
  jest.useFakeTimers({ now: new Date(noon) });
  await userEvent.setup({ advanceTimers: jest.advanceTimersByTime }).click(settings.button(name));
  await pass(6_000);
  screen.getByText(/^Waiting for the Connector to answer, [56] s; it gets up to 25 s$/);
  gate.open();
  await pass(1_000);
  expect(screen.queryByText(/^Waiting for the Connector/)).toBeNull();
  jest.useRealTimers();
});

test('a removal that fails is told where it was asked for, and nothing is forgotten', async () => {
  const world = anAdminsWorld({ connection: aConnection(own) });
  openSettingsIn(world);
  await saved();
  world.store.down.add('write');
  const user = userEvent.setup();
  await user.click(settings.button('Remove token'));
  const question = screen.getByRole('group', { name: 'Remove the token?' });
  await user.click(within(question).getByRole('button', { name: 'Remove token' }));
  await screen.findByText('Forge, the platform this app runs on, does not answer at the moment');
  expect(document.activeElement).toBe(settings.button('Remove token'));
  within(await saved()).getByText(own.salesforceHost);
});
