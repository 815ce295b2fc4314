import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aConnection, ada, noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn } from './open-settings';

const fold = async (title: string): Promise<HTMLElement> => {
  const found = (await screen.findByText(title, { selector: 'summary' })).closest('details');
  if (!found) throw new Error(`${title} is not folded`);
  return found;
};

test('an admin with one token sees the switch and the log folded away', async () => {
  const world = anAdminsWorld({ connection: aConnection() });
  openSettingsIn(world);
  expect(await fold('Stop sending')).toHaveProperty('open', false);
  expect(await fold('Changes')).toHaveProperty('open', false);
});

test('a stop that holds is in view', async () => {
  const world = anAdminsWorld({ connection: aConnection() });
  world.store.stored = { ...world.store.stored, stop: { by: ada, at: noon, reason: 'Cleaning up' } };
  openSettingsIn(world);
  const stopped = await fold('Stop sending');
  expect(stopped).toHaveProperty('open', true);
  within(stopped).getByText('All sending is stopped');
  await expectAccessible();
});

test('where nothing is connected there is nothing to stop', async () => {
  openSettingsIn(anAdminsWorld({ connection: null }));
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  expect(screen.queryByText('Stop sending')).toBeNull();
});

test('the log is read when somebody opens it', async () => {
  const world = anAdminsWorld({ connection: aConnection() });
  openSettingsIn(world);
  const log = await fold('Changes');
  await userEvent.setup().click(within(log).getByText('Changes', { selector: 'summary' }));
  await within(log).findByText('Nothing was changed yet, as far as this log goes back.');
});
