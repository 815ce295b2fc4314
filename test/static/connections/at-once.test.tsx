import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aConnection, aJwt } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

const atOnce = (): HTMLElement =>
  screen.getByRole('combobox', { name: 'Requests at the same time in a bulk push' });

test('shows how many requests a bulk push may have on their way, and saves another number without the token', async () => {
  const world = anAdminsWorld({ connection: aConnection({ atOnce: 6 }) });
  openSettingsIn(world);
  await screen.findByText('Saved connection');
  expect(atOnce()).toHaveProperty('value', '6');
  await expectAccessible();
  const user = userEvent.setup();
  await user.selectOptions(atOnce(), '2');
  await user.click(settings.button('Save'));
  await screen.findByText('Saved. The connection works');
  expect(world.store.connection?.atOnce).toBe(2);
  expect(atOnce()).toHaveProperty('value', '2');
});

test('a first connection begins with four', async () => {
  const world = anAdminsWorld({ connection: null });
  const token = aJwt({ exp: Date.parse('2027-10-05T12:00:00Z') / 1000 });
  world.connector.tokens.global.add(token);
  openSettingsIn(world);
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  expect(atOnce()).toHaveProperty('value', '4');
  const user = userEvent.setup();
  await user.click(settings.token());
  await user.paste(token);
  await user.click(settings.button('Save'));
  await screen.findByText('Saved. The connection works');
  expect(world.store.connection?.atOnce).toBe(4);
});
