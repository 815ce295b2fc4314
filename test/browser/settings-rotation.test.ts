import type { Locator } from 'playwright-core';
import { hasFocus, tabTo } from './keyboard';
import { runningSite } from './running-site';

describe('the next token of the settings', () => {
  const site = runningSite();

  test('is prepared, switched to and switched back from, by keyboard alone', async () => {
    const { connector } = site().cloud;
    connector.switches.set({ tokensOverlap: 'bothLive' });
    const first = await site().connect();
    const next = connector.mintToken({ region: 'global', lifespanMinutes: 200 * 24 * 60 });
    const ada = await site().sit({ user: 'ada' });
    await ada.page.goto(`${site().cloud.url}/admin/apps/salesforce-admin`);
    const settings = ada.app('Salesforce');
    const button = (name: string): Locator => settings.getByRole('button', { name, exact: true });
    const press = async (control: Locator): Promise<void> => {
      await tabTo(ada.page, control);
      await ada.page.keyboard.press('Enter');
    };
    const saved = settings.getByRole('region', { name: 'Saved connection' });
    await button('Remove token').focus();
    await press(settings.locator('summary', { hasText: 'Next token' }));
    await press(button('Prepare next token'));
    const field = settings.getByLabel('API access token');
    await field.waitFor();
    expect(await hasFocus(field)).toBe(true);
    await ada.page.keyboard.insertText(next);
    await ada.page.keyboard.press('Enter');
    await settings.getByText('The next token is prepared').waitFor();
    await press(button('Switch now'));
    await settings.getByText('Switched: the next token is in use now').waitFor();
    await saved.getByText(`ends in …${next.slice(-4)}`).waitFor();
    await press(button('Switch back'));
    await settings.getByText('Switched back: the previous token is in use again').waitFor();
    await saved.getByText(`ends in …${first.slice(-4)}`).waitFor();
    expect(await settings.locator('body').innerText()).not.toContain(next);
  });
});
