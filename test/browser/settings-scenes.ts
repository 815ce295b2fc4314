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

/** Unfolds a connection's Salesforce access and enters a way in. */
async function enterAccess(
  page: FrameLocator,
  { address, key, secret }: { readonly address: string; readonly key: string; readonly secret: string },
): Promise<void> {
  await page.locator('summary', { hasText: /^Salesforce access$/ }).click();
  await page.getByRole('textbox', { name: 'My Domain address' }).fill(address);
  await page.getByRole('textbox', { name: 'Consumer key' }).fill(key);
  await page.getByLabel('Consumer secret').fill(secret);
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
  {
    name: 'settings-access',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      const page = await open(site, ada);
      await enterAccess(page, { address: 'nobody.my.salesforce.com', key: '3MVG9abc', secret: 'a-secret' });
      await press(page, 'I have just deployed the app');
      await page.getByRole('button', { name: 'Test', exact: true }).click();
      await page.getByText('Salesforce gives no answer').waitFor();
    },
  },
  {
    name: 'settings-access-saved',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      const page = await open(site, ada);
      const { clientId: key, secret } = site.cloud.salesforce.app();
      await enterAccess(page, { address: 'example.my.salesforce.com', key, secret });
      await page
        .getByRole('form', { name: 'Open Salesforce to this app' })
        .getByRole('button', { name: 'Save' })
        .click();
      await page
        .getByText(/^Saved\. /)
        .first()
        .waitFor();
      await press(page, 'Add objects');
      await press(page, 'Add Account (Account)');
      await press(page, 'Add Case (Case)');
      await page.getByRole('list', { name: 'Chosen objects' }).getByText('Case (Case)').waitFor();
      await press(page, 'Card');
      await press(page, 'Add Account Name (Name)');
      await press(page, 'Save objects');
      await page.getByText('Saved: what may be searched and shown').waitFor();
      await press(page, 'Remove Salesforce access');
      await page.getByRole('group', { name: 'Remove the Salesforce access?' }).waitFor();
    },
  },
];
