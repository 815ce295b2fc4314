import path from 'node:path';
import type { Page } from 'playwright-core';
import { accessContract } from '../../src/contract/records/access';
import * as z from 'zod/mini';
import { firstConnection } from '../first-connection';
import { runningSite } from './running-site';
import { openOrg } from './salesforce-access';
import { accessibilityFaults, type Visit } from './visit';

const title = 'My Salesforce connection';
const shots = path.resolve(__dirname, '../../build/screenshots');
const answered = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });

describe('my connection', () => {
  const site = runningSite();
  const host = 'example.my.salesforce.com';

  const ask = async (name: string, question: object) =>
    answered.parse(await site().cloud.invoke('ada', 'salesforce-admin', {}, name, question)).value.data;

  beforeAll(async () => {
    await site().connect();
    await openOrg(site());
    const { salesforce } = site().cloud;
    const { clientId } = salesforce.app();
    const id = firstConnection(await ask('openSettings', {}));
    const { callBack } = accessContract.openAccess.answer.parse(await ask('openAccess', { id }));
    salesforce.changeApp(clientId, { callbackUrls: [callBack ?? ''] });
    const draft = { address: host, consumerKey: clientId, whoReads: 'eachPersonElseIntegrationUser' };
    await ask('saveAccess', { id, draft });
  });

  const open = async (person: Visit) => {
    await person.page.goto(`${site().cloud.url}/projects`);
    const link = person.page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: title });
    await link.click();
    const page = person.app(title);
    await page.getByRole('heading', { name: title }).waitFor();
    return page;
  };

  /** A browser cannot send another Host: what is meant for Salesforce goes to the local one. */
  const leadToSalesforce = ({ context }: Visit) =>
    context.route(`https://${host}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const location = `${site().cloud.salesforce.origin}/~${host}${pathname}${search}`;
      await route.fulfill({ status: 302, headers: { location } });
    });

  const shoot = ({ page }: { readonly page: Page }, name: string) =>
    page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true, animations: 'disabled' });

  test.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])('at $width px: connect, consent in another tab, back with one click, disconnect', async (look) => {
    const evan = await site().sit({ user: 'evan', ...look });
    await leadToSalesforce(evan);
    const name = `my-connection-${String(look.width)}`;
    const page = await open(evan);
    const connect = page.getByRole('button', { name: 'Connect to Salesforce' });
    await connect.waitFor();
    expect(await accessibilityFaults(evan, title)).toEqual([]);
    await shoot(evan, name);

    const opened = evan.context.waitForEvent('page');
    await connect.click();
    const tab = await opened;
    await page.getByText('Salesforce is open in another tab').waitFor();
    await tab.getByRole('button', { name: 'Log in as Evan' }).click();
    await tab.getByRole('button', { name: 'Allow' }).click();

    const back = tab.frameLocator(`iframe[title="${title}"]`);
    await back.getByRole('button', { name: 'Finish connecting' }).waitFor();
    await shoot({ page: tab }, `${name}-back`);
    await back.getByRole('button', { name: 'Finish connecting' }).click();
    await back.getByText(/^Connected to .* as Evan/).waitFor();
    expect(tab.url()).not.toContain('ticket=');
    await shoot({ page: tab }, `${name}-done`);
    await tab.close();

    await open(evan);
    await page.getByText(/evan@example\.com/).waitFor();
    const html = page.locator('html');
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.getByRole('button', { name: 'Disconnect' }).click();
    const question = page.getByRole('group', { name: /^Disconnect from / });
    await question.waitFor();
    expect(await accessibilityFaults(evan, title)).toEqual([]);
    await shoot(evan, `${name}-question`);
    await question.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByText('Disconnected', { exact: true }).waitFor();
    await connect.waitFor();
  });
});
