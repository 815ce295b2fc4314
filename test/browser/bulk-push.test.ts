import { text } from 'node:stream/consumers';
import type { Download, FrameLocator, Locator } from 'playwright-core';
import { until } from '../until';
import { linkOperations, openBulkPush, previewFirst } from './bulk-page';
import { hasFocus, tabTo } from './keyboard';
import { runningSite } from './running-site';
import { accessibilityFaults } from './visit';

describe('bulk push', () => {
  const site = runningSite();
  beforeAll(() => site().connect());
  beforeEach(() => linkOperations(site(), 12));

  test('a project admin previews, tries five, pushes the rest and takes the receipt home', async () => {
    const paula = await site().sit({ user: 'paula' });
    const page = await openBulkPush(site(), paula);
    const before = site().cloud.connector.pushCount();
    await previewFirst(page, 12);
    expect(site().cloud.connector.pushCount()).toBe(before);
    await page.getByRole('button', { name: 'Try 5 first' }).click();
    const rest = page.getByRole('button', { name: 'Push the rest' });
    await rest.waitFor();
    expect(site().cloud.connector.pushCount()).toBe(before + 5);
    await rest.click();
    await runOf(page).getByText('11 pushed, 1 skipped').waitFor();
    expect(site().cloud.connector.pushCount()).toBe(before + 11);
    expect(await accessibilityFaults(paula, 'Salesforce')).toEqual([]);

    const [download] = await Promise.all([
      paula.page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const receipt = await textOf(download);
    expect(receipt.match(/^OPS-\d+,/gm)).toHaveLength(12);
    expect(receipt).toMatch(/^OPS-1,20001,Case,\w{18},.*Pushed/m);
  });

  test('a colleague sees whose run it is and how far, also after the page was closed', async () => {
    const [paula, ada] = [await site().sit({ user: 'paula' }), await site().sit({ user: 'ada' })];
    const page = await openBulkPush(site(), paula);
    await previewFirst(page, 12);
    await ada.page.goto(`${site().cloud.url}/admin/apps/salesforce-admin/bulk-push`);
    const adas = ada.app('Salesforce');
    await adas.getByRole('button', { name: /Operations/ }).click();
    await adas.getByText(/Created by Paula/).waitFor();
    await adas.getByRole('button', { name: 'Start push' }).click();
    await paula.page.reload();
    await runOf(page).getByText('11 pushed, 1 skipped').waitFor();
  });

  test('trouble pauses the run with one sentence, and Resume goes on', async () => {
    const ada = await site().sit({ user: 'ada' });
    const page = await openBulkPush(site(), ada);
    await previewFirst(page, 12);
    site().cloud.connector.faults.add({ kind: 'status', status: 401, match: {} });
    await page.getByRole('button', { name: 'Start push' }).click();
    const resume = page.getByRole('button', { name: 'Resume' });
    await resume.waitFor();
    expect(await accessibilityFaults(ada, 'Salesforce')).toEqual([]);
    site().cloud.connector.faults.clear();
    await resume.click();
    await runOf(page).getByText('11 pushed, 1 skipped').waitFor();
  });

  test('what Jira says of a refinement stands at its field, and the keyboard is there', async () => {
    const ada = await site().sit({ user: 'ada' });
    const page = await openBulkPush(site(), ada);
    const field = page.getByLabel('Refinement (JQL)');
    await field.fill('nosuchfield = 1');
    await tabTo(ada.page, page.getByRole('button', { name: 'Preview', exact: true }));
    await ada.page.keyboard.press('Enter');
    await page
      .getByText(/nosuchfield/)
      .last()
      .waitFor();
    await until(() => hasFocus(field), Boolean);
    expect(await accessibilityFaults(ada, 'Salesforce')).toEqual([]);
  });

  test('a pasted list tells its bad lines as they are pasted, and links and pushes the others', async () => {
    const ada = await site().sit({ user: 'ada' });
    const page = await openBulkPush(site(), ada);
    await page.getByText('A pasted list').click();
    const [good] = site().cloud.connector.records('Contact', 1);
    const lines = [
      'Issue\tRecord',
      `OPS-100\t${good?.soid ?? ''}`,
      `OPS-9999\t${good?.soid ?? ''}`,
      'nonsense',
    ];
    await page.getByLabel('Issues and records').fill(lines.join('\n'));
    await page.getByText('Jira shows you no such issue').waitFor();
    expect(await accessibilityFaults(ada, 'Salesforce')).toEqual([]);
    await page.getByRole('button', { name: 'Preview 1 ready line' }).click();
    await page.getByRole('button', { name: 'Start push' }).click();
    await runOf(page).getByText('1 pushed').first().waitFor();
    expect(site().cloud.connector.associationsOf('20100')).toMatchObject([{ soid: good?.soid }]);
  });

  test.each(['evan', 'vera'] as const)(
    '%s is not shown the page, and refused by the app itself',
    async (user) => {
      const person = await site().sit({ user });
      const answer = await person.page.request.get(
        `${site().cloud.url}/projects/OPS/apps/salesforce-project`,
      );
      expect(answer.status()).toBe(403);
      const asked = await site().cloud.invoke(user, 'salesforce-project', { projectKey: 'OPS' }, 'openBulk', {
        projectId: '10002',
      });
      expect(asked).toMatchObject({ value: { ok: false, error: { code: 'NOT_ALLOWED' } } });
    },
  );
});

async function textOf(download: Download): Promise<string> {
  const stream = await download.createReadStream();
  return text(stream);
}

/** The run that is shown: the list of earlier ones below counts too. */
function runOf(page: FrameLocator): Locator {
  return page.getByRole('region', { name: 'Run', exact: true });
}
