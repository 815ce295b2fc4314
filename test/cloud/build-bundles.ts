import path from 'node:path';
import { stop } from 'esbuild';
import { buildBundle } from './forge/build-bundle';
import { buildBrowserCode } from './site/build-browser-code';
import { built } from './built';

/**
 * Makes all that the local cloud and its tests run from a bundle: the app, the platform's probe app, the site's browser
 * code. They are made here, once, and not where they are used; esbuild's own process is ended with it.
 */
export async function buildBundles(appDir: string): Promise<void> {
  try {
    await Promise.all([
      buildBundle(appDir, built.app),
      buildBundle(path.join(__dirname, 'forge/fixture'), built.fixture),
      buildBrowserCode(built.site),
    ]);
  } finally {
    await stop();
  }
}
