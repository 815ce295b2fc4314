import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { aGate } from '../static/gate';
import { anAccount, firstCase, secondCase } from './known-records';
import { runningSite } from './running-site';
import { openOrg } from './salesforce-access';
import { accessibilityFaults } from './visit';

const read = /^Read in Salesforce as Integration User/;
const shots = path.resolve(__dirname, '../../build/screenshots');

describe('cards on the issue panel', () => {
  const site = runningSite();
  beforeAll(async () => {
    await site().connect();
    await openOrg(site());
  });
  beforeEach(async () => {
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
