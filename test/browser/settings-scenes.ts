import type { FrameLocator } from 'playwright-core';
import type { RunningSite } from './running-site';
import type { Scene } from './scene';
import type { Visit } from './visit';

const press = (page: FrameLocator, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

const open = async ({ cloud }: RunningSite, { page, app }: Visit): Promise<FrameLocator> => {
  await page.goto(`${cloud.url}/admin/apps/salesforce-admin`);
  await app('Salesforce').getByRole('button', { name: 'Test connection' }).waitFor();
  return app('Salesforce');
};

/** Opens the form for a next token, and pastes one. */
async function prepareNext(site: RunningSite, page: FrameLocator): Promise<void> {
  site.cloud.connector.switches.set({ tokensOverlap: 'bothLive' });
  await page.locator('summary', { hasText: 'Next token' }).click();
  await press(page, 'Prepare next token');
  const token = site.cloud.connector.mintToken({ region: 'global', lifespanMinutes: 200 * 24 * 60 });
  await page.getByLabel('API access token').fill(token);
}

/** What an admin sees of the next token, the policy and the reminders. */
export const settingsScenes: readonly Scene[] = [
  {
    name: 'settings-next-form',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      await prepareNext(site, await open(site, ada));
    },
  },
  {
    name: 'settings-rules',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      const page = await open(site, ada);
      await page.locator('summary', { hasText: 'Policy and reminders' }).click();
      await press(page, 'Choose a project');
      await press(page, 'OPS Operations');
      await page.getByRole('combobox', { name: 'Issue type' }).waitFor();
    },
  },
  {
    name: 'settings-next',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      const page = await open(site, ada);
      await prepareNext(site, page);
      await press(page, 'Test and keep');
      await page.getByText('The next token is prepared').waitFor();
      await press(page, 'Discard next token');
      await page.getByRole('group', { name: 'Discard the next token?' }).waitFor();
    },
  },
];
