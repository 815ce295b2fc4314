import type { Locator } from 'playwright-core';
import { linkOperations, openBulkPush, previewFirst } from './bulk-page';
import { firstCase } from './known-records';
import { openMenu } from './row-menu';
import { runningSite } from './running-site';
import type { Visit } from './visit';

type Click = NonNullable<Parameters<Locator['click']>[0]>;
const ways: readonly (readonly [string, Click])[] = [
  ['a click', {}],
  ['a Ctrl-click', { modifiers: ['Control'] }],
  ['a middle click', { button: 'middle' }],
];

describe('links that leave the page, although the frame may not open pop-ups', () => {
  const site = runningSite();
  beforeAll(() => site().connect());

  /** The address of the one tab that a click opens. */
  async function tabOf({ context }: Visit, link: Locator, how: Click): Promise<string> {
    const [tab] = await Promise.all([context.waitForEvent('page'), link.click(how)]);
    await tab.waitForURL((url) => url.href !== 'about:blank');
    const address = tab.url();
    await tab.close();
    expect(context.pages()).toHaveLength(1);
    return address;
  }

  test.each(ways)('%s on a record opens it in Salesforce, in one new tab', async (_, how) => {
    const evan = await site().sit({ user: 'evan' });
    await evan.context.route(/^https:/, (route) => route.fulfill({ body: 'Salesforce' }));
    await site().link('SUP-1', [firstCase]);
    const panel = await site().openIssue(evan, 'SUP-1');
    await openMenu(panel.getByRole('listitem'));
    const link = panel.getByRole('menuitem', { name: 'Open in Salesforce' });
    expect(await tabOf(evan, link, how)).toContain(firstCase.id);
  });

  test.each(ways)('%s on an issue of a bulk push opens the issue, in one new tab', async (_, how) => {
    linkOperations(site(), 2);
    const paula = await site().sit({ user: 'paula' });
    const page = await openBulkPush(site(), paula);
    await previewFirst(page, 2);
    const link = page.getByRole('link', { name: 'OPS-2', exact: true });
    expect(await tabOf(paula, link, how)).toBe(`${site().cloud.url}/browse/OPS-2`);
  });

  test('the frame itself may not open a window', async () => {
    const evan = await site().sit({ user: 'evan' });
    await site().openIssue(evan, 'SUP-1');
    const frame = evan.page.locator('iframe[title="Salesforce"]');
    expect(await frame.getAttribute('sandbox')).not.toContain('popups');
  });
});
