import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { aGate } from '../static/gate';
import { hasFocus } from './keyboard';
import { anAccount, firstCase, secondCase } from './known-records';
import { moreOf, openMenu } from './row-menu';
import { runningSite } from './running-site';
import { openOrg } from './salesforce-access';
import { accessibilityFaults } from './visit';

const read = /^Read in Salesforce as Integration User/;
const shots = path.resolve(__dirname, '../../build/screenshots');

/** Cases and accounts in turn, and two of an object that no admin chose. */
const thirty = [
  ...[...Array(14).keys()].flatMap((n) => [
    { object: 'Case', id: seededRecordId('Case', n) },
    { object: 'Account', id: seededRecordId('Account', n) },
  ]),
  ...[0, 1].map((n) => ({ object: 'Opportunity', id: seededRecordId('Opportunity', n) })),
];

describe('cards on the issue panel', () => {
  const site = runningSite();
  beforeAll(async () => {
    await site().connect();
    await openOrg(site());
  });
  beforeEach(async () => {
    site().cloud.salesforce.changeOrg({ apiEnabled: true });
    await site().link('SUP-8', [firstCase, secondCase], { autoPush: true });
    await site().link('SUP-8', [anAccount], { viewOnly: true });
  });

  test.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])('at $width px names arrive and nothing moves, nothing is cut off', async ({ width, dark }) => {
    const evan = await site().sit({ user: 'evan', width, dark });
    const gate = aGate();
    await evan.page.route('**/invoke', async (route) => {
      if (route.request().postData()?.includes('readCards')) await gate.opened;
      await route.continue();
    });
    const panel = await site().openIssue(evan, 'SUP-8');
    await panel.getByText('Reading names in Salesforce').waitFor();
    const before = await placesOf(panel);
    gate.open();
    await panel.getByText(read).first().waitFor();
    expect(await placesOf(panel)).toEqual(before);
    expect(evan.invocations()).toBe(2);
    await shoot(evan, `panel-cards-${String(width)}`);
    await panel.locator('summary').first().click();
    const html = panel.locator('html');
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
    await shoot(evan, `panel-card-${String(width)}`);

    await site().openIssue(evan, 'SUP-8');
    await panel.getByText(read).first().waitFor();
    expect(evan.invocations()).toBe(3);
  });

  test('a record that is gone, and an org that gives no answer', async () => {
    const paula = await site().sit({ user: 'paula', width: 320 });
    site().cloud.salesforce.deleteRecord(secondCase.id);
    const panel = await site().openIssue(paula, 'SUP-8');
    await panel.getByText('Gone from Salesforce, or hidden from Integration User').waitFor();
    await shoot(paula, 'panel-card-gone');
    await paula.page
      .frames()
      .at(-1)
      ?.evaluate(() => {
        sessionStorage.clear();
      });
    site().cloud.salesforce.changeOrg({ apiEnabled: false });
    await site().openIssue(paula, 'SUP-8');
    await panel.getByText(/^Names cannot be read in Salesforce now\./).waitFor();
    expect(await accessibilityFaults(paula, 'Salesforce')).toEqual([]);
    await shoot(paula, 'panel-card-trouble');
  });

  test('a push changes the record, and the row says what is different since', async () => {
    const evan = await site().sit({ user: 'evan' });
    await site().link('SUP-7', [firstCase, anAccount]);
    const panel = await site().openIssue(evan, 'SUP-7');
    await panel.getByText(read).first().waitFor();
    const row = panel.locator(`[data-record="Case ${firstCase.id}"]`);
    const before = await row.locator('.card-title bdi').first().innerText();
    await row.getByRole('button', { name: 'Push' }).click();
    await row.getByText('Pushed to Salesforce').waitFor();
    await row.getByText('Changed since you pushed').waitFor();
    const now = await row.locator('.card-title bdi').first().innerText();
    expect(now).not.toBe(before);
    expect(await row.locator('del').first().innerText()).toBe(before);
    expect(await row.locator('ins').first().innerText()).toBe(now);
    expect(await panel.getByText('Changed since you pushed').count()).toBe(1);
    expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
    await shoot(evan, 'panel-card-changed-1280');
    await row.getByRole('button', { name: 'Dismiss' }).click();
    expect(await row.locator('del').count()).toBe(0);
    await site().openIssue(evan, 'SUP-7');
    await panel.getByText(now).waitFor();
    expect(await panel.getByText('Changed since you pushed').count()).toBe(0);
  });

  test.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])(
    'at $width px thirty rows come to stand where they are, and a menu opens inside its frame',
    async (look) => {
      await site().link('SUP-9', thirty);
      const evan = await site().sit({ user: 'evan', ...look });
      const gate = aGate();
      await evan.page.route('**/invoke', async (route) => {
        if (route.request().postData()?.includes('readCards')) await gate.opened;
        await route.continue();
      });
      const panel = await site().openIssue(evan, 'SUP-9');
      await panel.getByRole('button', { name: 'Show all 30 links' }).click();
      await panel.locator('.object-icon').nth(29).waitFor();
      const before = await placesOf(panel);
      gate.open();
      await panel.getByText(read).first().waitFor();
      expect(await placesOf(panel)).toEqual(before);
      await shoot(evan, `panel-thirty-${String(look.width)}`);

      const last = panel.getByRole('listitem').last();
      await openMenu(last);
      const [menu, room] = await last.evaluate((row) => [
        row.querySelector('[role=menu]')?.getBoundingClientRect().bottom ?? Infinity,
        row.ownerDocument.documentElement.scrollHeight,
      ]);
      expect(menu).toBeLessThanOrEqual(room ?? 0);
      const html = panel.locator('html');
      expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
      await shoot(evan, `panel-menu-${String(look.width)}`);
      await evan.page.keyboard.press('Escape');
      expect(await hasFocus(moreOf(last))).toBe(true);
    },
  );

  test('in forced colours icons, statuses and menus keep their lines', async () => {
    const evan = await site().sit({ user: 'evan' });
    await evan.page.emulateMedia({ forcedColors: 'active' });
    const panel = await site().openIssue(evan, 'SUP-8');
    await panel.getByText(read).first().waitFor();
    await openMenu(panel.getByRole('listitem').first());
    const icon = panel.locator('.object-icon').first();
    expect(await icon.evaluate((svg) => getComputedStyle(svg).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
    await shoot(evan, 'panel-cards-forced-colours');
    await evan.page.emulateMedia({ forcedColors: null });
  });

  async function shoot({ page }: { page: import('playwright-core').Page }, name: string): Promise<void> {
    if (process.env['SCREENSHOTS'] !== '1') return;
    await page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled', fullPage: true });
  }
});

/** How far from above each row and each of its buttons begins. */
function placesOf(panel: FrameLocator): Promise<number[]> {
  return panel
    .locator('.links > li, .links button')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
}
