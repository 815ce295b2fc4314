import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Cloud } from '../cloud/start-cloud';
import { transitionsOver } from './transitions-over';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Connects to the browser that open-browser.mjs started for all test files. */
export function connectBrowser(): Promise<Browser> {
  const endpoint = process.env['BROWSER_ENDPOINT'];
  if (!endpoint) throw new Error('open-browser.mjs did not say where the browser listens');
  return chromium.connect(endpoint);
}

export interface VisitOptions {
  readonly user: 'ada' | 'paula' | 'evan' | 'vera';
  readonly dark?: boolean;
  readonly width?: number;
}

/** One person at one browser: their page, and everything that must not happen on it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The app's page in a place of Jira's, by the module's title. */
  app(title: string): FrameLocator;
  /** How often the app's functions were invoked from this page. */
  invocations(): number;
  /** Console errors, broken policies, uncaught errors, requests that left this machine. */
  trouble(): readonly string[];
}

/** Sits a person down at the local cloud. */
export async function visit(browser: Browser, cloud: Cloud, options: VisitOptions): Promise<Visit> {
  const { user, dark = false, width = 1280 } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addCookies([
    { name: 'cloud-user', value: user, url: cloud.url },
    { name: 'cloud-color', value: dark ? 'dark' : 'light', url: cloud.url },
  ]);
  const page = await context.newPage();
  // Waiting ends as soon as it is so; a busy machine takes its time until then.
  page.setDefaultTimeout(120_000);
  const trouble: string[] = [];
  let invocations = 0;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    const { hostname, pathname } = new URL(request.url());
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') trouble.push(`left this machine: ${hostname}`);
    if (pathname.endsWith('/invoke')) invocations += 1;
  });
  return {
    page,
    context,
    app: (title) => page.frameLocator(`iframe[title="${title}"]`),
    invocations: () => invocations,
    trouble: () => trouble,
  };
}

/** What axe finds on the app's page with the given title: rule and the elements it is about. */
export async function accessibilityFaults({ page }: Visit, title: string): Promise<string[]> {
  const handle = await page.waitForSelector(`iframe[title="${title}"]`);
  const frame = await handle.contentFrame();
  if (!frame) throw new Error(`${title} is not in a frame`);
  await frame.evaluate(transitionsOver);
  // The pages' policy forbids eval; the browser's own debugger may still place the script.
  if (!(await frame.evaluate(() => Reflect.has(globalThis, 'axe')))) await frame.evaluate(axeSource);
  // A panel is a part of the page, whose first heading is outside of the frame.
  const headed = (await page.locator('h1').count()) > 0;
  return frame.evaluate(async (hasHeading) => {
    const axe: unknown = Reflect.get(globalThis, 'axe');
    const run = axe instanceof Object ? (Reflect.get(axe, 'run') as AxeRun) : undefined;
    if (!run) throw new Error('axe was not placed');
    const { violations } = await run({
      // What is right is not told, nor gathered.
      resultTypes: ['violations'],
      rules: { 'page-has-heading-one': { enabled: !hasHeading } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, headed);
}

type AxeRun = (options: {
  readonly resultTypes: readonly string[];
  readonly rules: Readonly<Record<string, { readonly enabled: boolean }>>;
}) => Promise<AxeResult>;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
