import type { Browser } from 'playwright-core';
import { startCloud, type Cloud } from '../cloud/start-cloud';
import { accessibilityFaults, connectBrowser, visit, type Visit } from './visit';

/** The whole way of a newcomer, from an empty site to a record that changed, as one story told in steps. */
describe('from nothing to a pushed record', () => {
  let browser: Browser;
  let cloud: Cloud;
  let ada: Visit;
  let token = '';

  beforeAll(async () => {
    [browser, cloud] = await Promise.all([
      connectBrowser(),
      startCloud({ dataDir: ':memory:', fresh: true }),
    ]);
    ada = await visit(browser, cloud, { user: 'ada' });
  });

  afterAll(async () => {
    await cloud.stop();
    await browser.close();
  });

  test('an issue says that nothing is connected and shows an admin the way to the settings', async () => {
    await ada.page.goto(`${cloud.url}/browse/SUP-1`);
    const panel = ada.app('Salesforce');
    await panel.getByRole('button', { name: 'Open settings' }).click();
    await ada.app('Salesforce').getByLabel('API access token').waitFor();
  });

  test('the Connector gives an admin a token, once', async () => {
    await ada.page.goto(`${cloud.connector.origins.global}/connections/production/token`);
    await ada.page.getByLabel('REST API token lifespan').selectOption('90 days');
    await ada.page.getByRole('button', { name: 'Generate tokens' }).click();
    token = await ada.page.getByRole('textbox', { name: /^REST API token/ }).inputValue();
    expect(token.split('.')).toHaveLength(3);
  });

  test('the settings take the token with its scheme and a line break, test it and save it', async () => {
    await ada.page.goto(`${cloud.url}/admin/apps/salesforce-admin`);
    const settings = ada.app('Salesforce');
    await settings.getByLabel('API access token').fill(`JWT ${token.slice(0, 40)}\n${token.slice(40)} `);
    await settings.getByLabel('Salesforce address').fill('https://example.my.salesforce.com');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText(token.slice(-4)).first().waitFor();
    expect(await settings.locator('body').innerText()).toContain('Ada');
    expect(await settings.locator('body').innerText()).toMatch(/89 days|90 days/);
    expect(await accessibilityFaults(ada, 'Salesforce')).toEqual([]);
  });

  test('the token is nowhere on the page', async () => {
    await ada.page.reload();
    await ada.app('Salesforce').getByText(token.slice(-4)).first().waitFor();
    for (const frame of ada.page.frames()) expect(await frame.content()).not.toContain(token.slice(0, 60));
  });

  test('pasting an address links the record and pushes the issue to it', async () => {
    const evan = await visit(browser, cloud, { user: 'evan' });
    await evan.page.goto(`${cloud.url}/browse/SUP-1`);
    const panel = evan.app('Salesforce');
    await panel.getByRole('button', { name: 'Link to Salesforce' }).click();
    await panel
      .getByRole('textbox', { name: 'Record address or ID' })
      .fill('https://example.lightning.force.com/lightning/r/Case/500J80000019IF9IAM/view');
    await panel.getByRole('button', { name: 'Link and push' }).click();
    await panel.getByText('1 record linked').waitFor();
    await panel.getByText('Push: 1 pushed.').waitFor();
    expect(await panel.getByRole('listitem').innerText()).toMatch(/500J80000019IF9IAM[^]*Pushed just now/);
    expect(evan.trouble()).toEqual([]);
  });

  test('the record at the Connector carries what the issue says', async () => {
    await ada.page.goto(`${cloud.connector.origins.global}/records/500J80000019IF9IAM`);
    const summary = cloud.jira.findIssue('SUP-1')?.summary ?? 'no such issue';
    expect(await ada.page.locator('body').innerText()).toContain(summary);
  });

  test('nothing went wrong on any page by the way', () => {
    expect(ada.trouble()).toEqual([]);
  });
});
