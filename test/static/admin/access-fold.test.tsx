import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminPage } from '../../../static/admin/admin-page';
import { aSite } from '../../src/connections/a-site';
import { anAdminsWorld } from '../connections/open-settings';
import { expectAccessible } from '../expect-accessible';
import { aHost } from '../fake-host';
import { aRoute } from './a-route';

const fold = (title: string): Promise<HTMLElement> => screen.findByText(title, { selector: 'summary' });

test('an admin with one token sees one folded line, which asks for nothing until it is unfolded', async () => {
  const host = aHost('settings', anAdminsWorld());
  aRoute('/connection');
  render(<AdminPage />);
  const line = await fold('Salesforce access');
  expect(line.closest('details')).toHaveProperty('open', false);
  expect(host.invoked).toEqual(['openSettings']);
  await expectAccessible();
  await userEvent.setup().click(line);
  await screen.findByText(/people find records by name or number/);
  expect(host.invoked).toEqual(['openSettings', 'openAccess']);
  await expectAccessible();
});

test('a site without a connection has none of it', async () => {
  aHost('settings', anAdminsWorld({ connection: null }));
  aRoute('/connection');
  render(<AdminPage />);
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  expect(screen.queryByText('Salesforce access')).toBeNull();
});

test('each of several connections has its own, by name', async () => {
  const world = aSite();
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  aHost('settings', world);
  aRoute('/connection');
  render(<AdminPage />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Details of Acme' }));
  await fold('Salesforce access of Acme');
});
