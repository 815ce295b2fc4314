import { render, screen } from '@testing-library/react';
import { SettingsPage } from '../../../static/connections/settings-page';
import { aWorld, type World } from '../../ports';
import { aHost, type FakeHost } from '../fake-host';

/** A world as a Jira admin meets it. */
export function anAdminsWorld(...how: Parameters<typeof aWorld>): World {
  const world = aWorld(...how);
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  return world;
}

/** Opens the settings in a world; `prepare` runs before the page does. */
export function openSettingsIn(world: World, prepare: (host: FakeHost) => void = () => undefined): FakeHost {
  const host = aHost('settings', world);
  prepare(host);
  render(<SettingsPage />);
  return host;
}

/** The page as its people find it. */
export const settings = {
  token: (): HTMLElement => screen.getByLabelText('API access token'),
  address: (): HTMLElement => screen.getByRole('textbox', { name: 'Salesforce address' }),
  region: (name: string): HTMLElement => screen.getByRole('radio', { name }),
  button: (name: string): HTMLElement => screen.getByRole('button', { name }),
};
