import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.mjs';
import type { Cloud } from '../cloud/start-cloud';
import { atMost, reported, type Figure } from './figures';

interface Loaded {
  readonly pathname: string;
  readonly gzipBytes: number;
}

/** What a browser loads until the panel can be used, and how often it invokes: before it painted, and until the truth. */
export async function measurePanelPage(cloud: Cloud, issueKey: string): Promise<Figure[]> {
  const browser = await chromium.launch({ ...(await findBrowser()), headless: true });
  try {
    const page = await browser.newPage();
    await page.context().addCookies([{ name: 'cloud-user', value: 'evan', url: cloud.url }]);
    const loads: Promise<Loaded>[] = [];
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === cloud.cdnUrl && /\.(js|css)$/.test(pathname)) {
        loads.push(response.body().then((body) => ({ pathname, gzipBytes: gzipSync(body).length })));
      }
    });
    const invocations = await openUntilUsable(page, cloud, issueKey);
    const all = await Promise.all(loads);
    const own = all.filter(({ pathname }) => pathname.startsWith('/panel/'));
    return [
      atMost('panel page, JS and CSS until usable, gzip', kilobytes(own), 100, 'kB'),
      reported('  of it', own.map((file) => `${kilobytes([file]).toFixed(1)} kB ${kind(file)}`).join(' + ')),
      reported(
        '  beside it, the platform’s bridge and theme',
        `${(kilobytes(all) - kilobytes(own)).toFixed(1)} kB`,
      ),
      atMost('panel, invocations to paint', invocations.toPaint, 0, '', 0),
      atMost('panel, invocations to truth', invocations.toTruth, 1, '', 0),
    ];
  } finally {
    await browser.close();
  }
}

/** Holds the invocation back until the mirror was painted, then lets it through and waits for the truth. */
async function openUntilUsable(page: Page, cloud: Cloud, issueKey: string) {
  let answered = 0;
  let asked = 0;
  let release = (): void => undefined;
  const painted = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/invoke', async (route) => {
    asked += 1;
    await painted;
    answered += 1;
    await route.continue();
  });
  await page.goto(`${cloud.url}/browse/${issueKey}`);
  const panel = page.frameLocator('iframe[title="Salesforce"]');
  await panel.getByText('Case').first().waitFor();
  const toPaint = answered;
  release();
  await panel.getByRole('button', { name: 'Link to Salesforce' }).click({ trial: true });
  return { toPaint, toTruth: asked };
}

function kind({ pathname }: Loaded): string {
  return pathname.endsWith('.css') ? 'CSS' : 'JS';
}

function kilobytes(files: readonly Loaded[]): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000;
}
