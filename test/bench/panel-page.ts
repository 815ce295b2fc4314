import { gzipSync } from 'node:zlib';
import { type BrowserContext, type FrameLocator, type Locator, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import type { Cloud } from '../cloud/start-cloud';
import { turnSalesforceOff } from './demo-settings';
import { atMost, reported, type Figure } from './figures';
import { withOrdinaryBrowser } from './ordinary-browser';

interface Loaded {
  readonly pathname: string;
  readonly gzipBytes: number;
}

/**
 * What a browser loads until the panel can be used, and what it invokes: before it painted, until the truth, and until names
 * of records are there; opened again within a minute, too. The bytes beside those without Salesforce.
 */
export async function measurePanelPage(cloud: Cloud, issueKey: string): Promise<Figure[]> {
  return withOrdinaryBrowser(async (browser) => {
    const connected = await opening(browser, cloud, issueKey);
    const { page, all, own, asked } = connected;
    await name(page).waitFor();
    const toNames = asked.length - 1;
    await page.reload();
    await name(page).waitFor();
    const again = asked.length - 1 - toNames - 1;
    await turnSalesforceOff(cloud);
    const off = await opening(browser, cloud, issueKey);
    return [
      atMost('panel page, JS and CSS until usable, gzip', kilobytes(own), 100, 'kB'),
      reported('  of it', own.map((file) => `${kilobytes([file]).toFixed(1)} kB ${kind(file)}`).join(' + ')),
      reported('  with Salesforce turned off', `${kilobytes(off.own).toFixed(1)} kB`),
      reported(
        '  beside it, the platform’s bridge and theme',
        `${(kilobytes(all) - kilobytes(own)).toFixed(1)} kB`,
      ),
      atMost('panel, invocations to paint', connected.toPaint, 0, '', 0),
      atMost('panel, invocations to truth', connected.toTruth, 1, '', 0),
      atMost('panel, invocations from truth to names', toNames, 1, '', 0),
      atMost('panel opened again within 60 s, invocations from truth to names', again, 0, '', 0),
    ];
  });
}

const panelIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Salesforce"]');

/** Where the name of a record that was read stands. */
const name = (page: Page): Locator => panelIn(page).locator('.card-title').first();

const called = z.object({ functionKey: z.string() });

/** Holds the invocation back until the mirror was painted, then lets it through and waits for the truth. */
async function opening(browser: BrowserContext, cloud: Cloud, issueKey: string) {
  const page = await browser.newPage();
  await browser.addCookies([{ name: 'cloud-user', value: 'evan', url: cloud.url }]);
  const loads: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === cloud.cdnUrl && /\.(js|css)$/.test(pathname)) {
      loads.push(response.body().then((body) => ({ pathname, gzipBytes: gzipSync(body).length })));
    }
  });
  const asked: string[] = [];
  let answered = 0;
  let release = (): void => undefined;
  const painted = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/invoke', async (route) => {
    asked.push(called.parse(route.request().postDataJSON()).functionKey);
    await painted;
    answered += 1;
    await route.continue();
  });
  await page.goto(`${cloud.url}/browse/${issueKey}`);
  await panelIn(page).getByText('Case').first().waitFor();
  const toPaint = answered;
  const toTruth = asked.length;
  release();
  await panelIn(page).getByRole('button', { name: 'Link to Salesforce' }).click({ trial: true });
  const all = await Promise.all([...loads]);
  const own = all.filter(({ pathname }) => pathname.startsWith('/panel/'));
  return { page, all, own, asked, toPaint, toTruth };
}

function kind({ pathname }: Loaded): string {
  return pathname.endsWith('.css') ? 'CSS' : 'JS';
}

function kilobytes(files: readonly Loaded[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
}
