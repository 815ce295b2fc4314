import { until } from '../until';
import { firstCase } from './known-records';
import { runningSite } from './running-site';
import { hasFocus, tabTo } from './keyboard';
import { accessibilityFaults } from './visit';

describe('linking from the menu of an issue', () => {
  const site = runningSite();
  beforeAll(() => site().connect());

  test('works by keyboard alone, and the panel behind shows the link without a reload', async () => {
    const evan = await site().sit({ user: 'evan' });
    const { page } = evan;
    const panel = await site().openIssue(evan, 'SUP-1');
    await panel.getByText('No Salesforce records are linked to this issue yet.').waitFor();
    const loaded = await page.evaluate(() => performance.timeOrigin);

    const more = page.getByRole('button', { name: 'More actions' });
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Link to Salesforce' }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = evan.app('Link to Salesforce');
    await dialog
      .getByRole('textbox', { name: 'Record address or ID' })
      .and(dialog.locator(':focus'))
      .waitFor();
    expect(await accessibilityFaults(evan, 'Link to Salesforce')).toEqual([]);
    await page.keyboard.type(firstCase.id);
    await tabTo(page, dialog.getByRole('button', { name: 'Link', exact: true }));
    await page.keyboard.press('Enter');
    await dialog.getByText('1 record linked').waitFor();
    await panel.getByText(firstCase.id).waitFor();
    await dialog.getByRole('button', { name: 'Done' }).and(dialog.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await until(() => hasFocus(more), Boolean);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    expect(await panel.getByRole('listitem').count()).toBe(1);
  });

  test('Escape closes the dialog, nothing is linked, and what was typed is there the next time', async () => {
    const evan = await site().sit({ user: 'evan' });
    const { page } = evan;
    await site().openIssue(evan, 'SUP-2');
    const more = page.getByRole('button', { name: 'More actions' });
    await more.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Link to Salesforce' }).press('Enter');
    const address = evan.app('Link to Salesforce').getByRole('textbox', { name: 'Record address or ID' });
    await address.fill(firstCase.id);
    await address.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await until(() => hasFocus(more), Boolean);
    expect(
      site()
        .cloud.connector.calls()
        .filter(({ method }) => method !== 'GET'),
    ).toEqual([]);

    // A closed dialog fades out before it is gone.
    await page.locator('iframe[title="Link to Salesforce"]').waitFor({ state: 'detached' });
    await more.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Link to Salesforce' }).press('Enter');
    await until(
      () => address.inputValue(),
      (value) => value === firstCase.id,
    );
    await address.and(evan.app('Link to Salesforce').locator(':focus')).waitFor();
    await evan.app('Link to Salesforce').getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('who may only look is not offered to link', async () => {
    const vera = await site().sit({ user: 'vera' });
    await site().openIssue(vera, 'SUP-2');
    await vera.page.getByRole('button', { name: 'More actions' }).click();
    expect(await vera.page.getByRole('menuitem').count()).toBe(0);
  });
});
