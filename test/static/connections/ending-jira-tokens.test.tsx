import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstId } from '../../../src/connections/model/registry';
import { emptySetUp } from '../../../src/ports/set-ups';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn } from './open-settings';

test('settings warn of a Jira token that ends soon, and lead to where its last day is noted', async () => {
  const world = anAdminsWorld();
  const endsOn = new Date(world.state.now.getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
  await world.ports.setUps.write(firstId, {
    ...emptySetUp,
    jiraTokens: [{ id: 'ref-1', label: 'bot', endsOn }],
  });
  const host = openSettingsIn(world);
  await screen.findByText('The Jira token “bot”, which Salesforce uses, ends in 5 days');
  await expectAccessible();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Open Set up Salesforce' }));
  expect(host.called.filter(({ command }) => command === 'navigate')).toHaveLength(1);
});
