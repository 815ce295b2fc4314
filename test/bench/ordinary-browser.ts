import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.mjs';

/** As Chrome comes: cookies of other sites are allowed, and with them the storage of frames from other sites. */
const preferences = { profile: { cookie_controls_mode: 0 } };

/** Runs something in a browser with an ordinary profile. A private window would deny the panel's frame its storage. */
export async function withOrdinaryBrowser<T>(work: (browser: BrowserContext) => Promise<T>): Promise<T> {
  const home = await mkdtemp(path.join(tmpdir(), 'bench-profile-'));
  await mkdir(path.join(home, 'Default'));
  await writeFile(path.join(home, 'Default', 'Preferences'), JSON.stringify(preferences));
  const browser = await chromium.launchPersistentContext(home, {
    ...(await findBrowser()),
    headless: true,
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  }
}
