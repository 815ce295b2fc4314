import type { FrameLocator } from 'playwright-core';
import { linkOperations, openBulkPush, previewFirst } from './bulk-page';
import type { RunningSite } from './running-site';
import type { Scene } from './scene';
import type { Visit } from './visit';

const scene = (
  name: string,
  play: (page: FrameLocator, site: RunningSite, person: Visit) => Promise<unknown>,
): Scene => ({
  name: `bulk-${name}`,
  user: 'ada',
  module: 'Salesforce',
  async play(site, ada) {
    linkOperations(site, 12);
    await play(await openBulkPush(site, ada), site, ada);
  },
});

const refuseThree = ({ cloud }: RunningSite): unknown =>
  cloud.connector.faults.add({
    kind: 'status',
    status: 422,
    message: 'insufficient access rights on object id',
    match: { method: 'POST', path: '^/external/api/push/project/10002/issue/2000[678]' },
  });

/** What somebody sees who pushes a project: before, between, in trouble and afterwards. */
export const bulkScenes: readonly Scene[] = [
  scene('choose', (page) => page.getByRole('heading', { name: 'Earlier runs' }).waitFor()),
  scene('paste', async (page) => {
    await page.getByText('A pasted list').click();
    const lines = ['OPS-1\t500J80000019IF9IAM', 'OPS-9999\t500J80000019IF9IAM', 'nonsense'];
    await page.getByLabel('Issues and records').fill(lines.join('\n'));
    await page.getByText('Jira shows you no such issue').waitFor();
  }),
  scene('ready', async (page) => {
    await previewFirst(page, 12);
    await page.getByRole('link', { name: 'OPS-12', exact: true }).waitFor();
  }),
  scene('running', async (page, { cloud }) => {
    await previewFirst(page, 12);
    cloud.connector.faults.add({ kind: 'slow', delayMs: 8_000, match: { method: 'POST' } });
    await page.getByRole('button', { name: 'Start push' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
  }),
  scene('paused', async (page, site) => {
    // More than a pause by ten refusals needs: a run with nothing left would be done.
    linkOperations(site, 40);
    await previewFirst(page, 40);
    site.cloud.connector.faults.add({ kind: 'status', status: 401, match: { method: 'POST' } });
    await page.getByRole('button', { name: 'Start push' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
  }),
  scene('done', async (page, site) => {
    await previewFirst(page, 12);
    refuseThree(site);
    await page.getByRole('button', { name: 'Start push' }).click();
    await page.getByRole('button', { name: 'Download CSV' }).waitFor();
    await page.getByText('3 items refused').waitFor();
  }),
  scene('moved', async (page, { cloud }) => {
    // Moved once, and found there by the scene's second look.
    const now = cloud.jira.findIssue('OPS-1500')?.key;
    if (now === 'OPS-1500') cloud.jira.moveIssue('OPS-1500', 'SUP');
    await page.getByText('A pasted list').click();
    const lines = ['OPS-1500\t500J80000019IF9IAM', 'OPS-1\t500J80000019IF9IAM', 'nonsense'];
    await page.getByLabel('Issues and records').fill(lines.join('\n'));
    await page.getByText(/Now SUP-\d+, in project SUP: push it from there/).waitFor();
    await page.getByRole('button', { name: 'Preview 1 ready line' }).click();
    await page.getByText('2 lines of the pasted list were left out').waitFor();
    await page.getByRole('button', { name: 'Start push' }).waitFor();
    await page.getByRole('list', { name: /items/i }).first().waitFor();
  }),
  scene('cancelled', async (page) => {
    await previewFirst(page, 12);
    await page.getByRole('button', { name: 'Try 5 first' }).click();
    await page.getByRole('button', { name: 'Stop here' }).click();
    await page.getByRole('button', { name: /Push what was not sent/ }).waitFor();
  }),
  scene('settled', async (page, site) => {
    await previewFirst(page, 12);
    refuseThree(site);
    await page.getByRole('button', { name: 'Start push' }).click();
    await page.getByText('3 items refused').waitFor();
    site.cloud.connector.faults.clear();
    await page.getByRole('button', { name: /^Retry failed and refused/ }).click();
    await page.getByRole('button', { name: 'Start push' }).click();
    await page.getByText('3 pushed').first().waitFor();
    await page.getByRole('button', { name: 'Open', exact: true }).first().click();
    await page.getByText('A later run settled what went wrong here.').waitFor();
  }),
  scene('changed', async (page, { cloud }) => {
    await previewFirst(page, 12);
    await page.getByRole('button', { name: 'Start push' }).click();
    await page.getByRole('button', { name: 'Download CSV' }).waitFor();
    await page.getByRole('button', { name: 'New run' }).click();
    await page.getByLabel(/^Only what changed/).check();
    cloud.jira.touchIssue('OPS-5');
    await previewFirst(page, 12);
    await page.getByText('at most changed in Jira since this preview began').waitFor();
  }),
];
