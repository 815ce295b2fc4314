import { randomUUID } from 'node:crypto';
import { chromium } from 'playwright-core';
import { build } from '../run/build.mjs';
import { runVariable } from '../run/left-over.mjs';
import { findBrowser } from './find-browser.mjs';

/** Builds what is shown, starts the one browser all end-to-end tests share, and tells them where it listens. */
export default async function openBrowser() {
  process.env[runVariable] = randomUUID();
  const [found] = await Promise.all([findBrowser(), build()]);
  console.log(`\nbrowser: ${found.executablePath}`);
  const server = await chromium.launchServer({ ...found, headless: true });
  process.env.BROWSER_ENDPOINT = server.wsEndpoint();
  globalThis.__browserServer = server;
}
