import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

/** Starts the one browser all end-to-end tests share, and tells them where it listens. */
export default async function openBrowser() {
  const found = await findBrowser();
  console.log(`\nbrowser: ${found.executablePath}`);
  const server = await chromium.launchServer({ ...found, headless: true });
  process.env.BROWSER_ENDPOINT = server.wsEndpoint();
  globalThis.__browserServer = server;
}
