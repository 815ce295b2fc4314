import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../browser/find-browser.mjs';
import type { Cloud } from '../../cloud/start-cloud';
import { atMost, type Figure } from '../figures';
import { withLatency } from './bulk-site';
import { withLinkedProject } from './push-project';

const items = 400;

/** How long a person looks at a page without progress after they clicked Start, in a browser. */
export function measureFirstSight(bundleDir: string): Promise<Figure[]> {
  return withLinkedProject(bundleDir, items, async ({ cloud }) => {
    const browser = await chromium.launch({ ...(await findBrowser()), headless: true });
    try {
      const waited = await untilProgress(await browser.newPage(), cloud);
      return [atMost(`first progress after the click on Start, ${items} items`, waited / 1000, 2, 's', 2)];
    } finally {
      await browser.close();
    }
  });
}

/** Previews the whole project as Paula, starts, and waits until the bar tells of an item that was sent; in milliseconds. */
async function untilProgress(page: Page, cloud: Cloud): Promise<number> {
  await page.context().addCookies([{ name: 'cloud-user', value: 'paula', url: cloud.url }]);
  await page.goto(`${cloud.url}/projects/OPS/apps/salesforce-project`);
  const app = page.frameLocator('iframe[title="Salesforce"]');
  await app.getByRole('button', { name: 'Preview', exact: true }).click();
  const start = app.getByRole('button', { name: 'Start push' });
  await start.click({ trial: true });
  return withLatency(cloud, async () => {
    const begunAt = Date.now();
    await start.click();
    await app.locator('[role=progressbar]:not([aria-valuenow="0"])').waitFor();
    return Date.now() - begunAt;
  });
}
