import type { FrameLocator } from 'playwright-core';
import { bulkScenes } from './bulk-scenes';
import { firstCase } from './known-records';
import { panelScenes } from './panel-scenes';
import { choose } from './row-menu';
import type { RunningSite } from './running-site';
import type { Scene } from './scene';
import { settingsScenes } from './settings-scenes';
import { addConnection, bindProjectsOf } from './several-connections';
import type { Visit } from './visit';

const chooseFirst = (frame: FrameLocator, name: string): Promise<void> =>
  choose(frame.getByRole('listitem').first(), name);
const press = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).first().click();
const settings = async ({ cloud }: RunningSite, { page, app }: Visit): Promise<FrameLocator> => {
  await page.goto(`${cloud.url}/admin/apps/salesforce-admin`);
  await app('Salesforce').getByRole('button', { name: 'Test connection' }).waitFor();
  return app('Salesforce');
};

/** What an admin meets first. */
export const notConnected: Scene = {
  name: 'not-connected',
  user: 'ada',
  module: 'Salesforce',
  play: async (site, ada) => (await site.openIssue(ada, 'SUP-7')).getByText('not connected yet').waitFor(),
};

/** The views on a site that is connected; SUP-8 has three links, the last one view only. */
export const scenes: readonly Scene[] = [
  ...bulkScenes,
  ...panelScenes,
  // As long as no org is open for reading: then there is another field.
  {
    name: 'link-form',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const panel = await site.openIssue(evan, 'SUP-8');
      await press(panel, 'Link to Salesforce');
      const lines = [
        'https://example.lightning.force.com/lightning/o/Case/list',
        firstCase.id,
        'a0BQy00000ABCDE',
      ];
      await panel.getByRole('textbox', { name: 'Record address or ID' }).fill(lines.join('\n'));
      await press(panel, 'Link');
      await panel.getByText('Correct at least one of 2 lines first. Nothing was sent.').waitFor();
    },
  },
  ...settingsScenes,
  {
    name: 'panel',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const panel = await site.openIssue(evan, 'SUP-8');
      await press(panel, 'Push all');
      await panel.getByText('2 pushed, 1 skipped (view only)').waitFor();
    },
  },
  {
    name: 'panel-unlink',
    user: 'evan',
    module: 'Salesforce',
    play: async (site, evan) => chooseFirst(await site.openIssue(evan, 'SUP-8'), 'Unlink'),
  },
  {
    name: 'panel-options',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const panel = await site.openIssue(evan, 'SUP-8');
      await chooseFirst(panel, 'Options');
      await panel.getByRole('button', { name: 'Save options' }).waitFor();
    },
  },
  {
    name: 'panel-unreachable',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      site.cloud.connector.faults.add({ kind: 'status', status: 503, match: { method: 'GET' } });
      await (await site.openIssue(evan, 'SUP-8')).getByText('answered with an error (503)').waitFor();
    },
  },
  {
    name: 'action-dialog',
    user: 'evan',
    module: 'Link to Salesforce',
    async play(site, evan) {
      await site.openIssue(evan, 'SUP-9');
      await evan.page.getByRole('button', { name: 'More actions' }).click();
      await evan.page.getByRole('menuitem', { name: 'Link to Salesforce' }).click();
      await evan.app('Link to Salesforce').getByRole('button', { name: 'Link and push' }).waitFor();
    },
  },
  {
    name: 'settings',
    user: 'ada',
    module: 'Salesforce',
    play: settings,
  },
  {
    name: 'settings-check',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      const page = await settings(site, ada);
      await press(page, 'Replace token');
      const token = site.cloud.connector.mintToken({ region: 'eu', lifespanMinutes: 60 });
      await page.getByLabel('API access token').fill(token);
      await press(page, 'Test connection');
      await press(page, 'Try the other region');
      await page.getByText('This token belongs to the region EU').waitFor();
    },
  },
  {
    name: 'settings-wrong',
    user: 'ada',
    module: 'Salesforce',
    async play(site, ada) {
      const page = await settings(site, ada);
      await page.getByRole('textbox', { name: 'Salesforce address' }).fill('https://example.com');
      await press(page, 'Save');
      await page.getByText(/not the address of a Salesforce organization/).waitFor();
    },
  },
];

/** Last of all, for it takes the connection away: what stays when the token was removed. */
export const tokenRemoved: Scene = {
  name: 'settings-removed',
  user: 'ada',
  module: 'Salesforce',
  async play(site, ada) {
    const page = await settings(site, ada);
    await press(page, 'Remove token');
    await page.getByRole('group').getByRole('button', { name: 'Remove token' }).click();
    await page.getByText('The token was removed').waitFor();
  },
};

/** After that, for it makes more connections: the list, with one of them open and about to be removed. */
export const severalConnections: Scene = {
  name: 'settings-several',
  user: 'ada',
  module: 'Salesforce',
  async play(site, ada) {
    await site.connect();
    await addConnection(site, { name: 'Acme West', salesforceAddress: 'acme-west.my.salesforce.com' });
    const acme = await addConnection(site, { name: 'Acme East', salesforceAddress: '' });
    await bindProjectsOf(site, acme, ['OPS-1', 'SUP-1']);
    await ada.page.goto(`${site.cloud.url}/admin/apps/salesforce-admin`);
    const page = ada.app('Salesforce');
    await press(page, 'Details of Acme East');
    await page.getByText('OPS Operations').waitFor();
    await press(page, 'Bind projects');
    await page.getByText('SEC Security').waitFor();
    await press(page, 'Remove connection');
    await page.getByText('Remove the connection Acme East?').waitFor();
  },
};
