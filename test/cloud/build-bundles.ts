import path from 'node:path';
import { stop } from 'esbuild';
import { buildBundle } from './forge/build-bundle';
import { buildBrowserCode } from './site/build-browser-code';
import { built } from './built';

/**
 * Builds every bundle that the local cloud and its tests run: the app, the platform's probe app, the site's browser
 * code. They are built here once, not where they are used. esbuild's own process ends with it.
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
