import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the site's own browser code from its typed sources: `shell.js`, the script of the site's pages, and
 * `bridge.js`, the first script on every page of the app.
 */
export async function buildBrowserCode(outDir: string): Promise<void> {
  await build({
    entryPoints: ['shell', 'bridge'].map((name) => path.join(__dirname, 'browser', `${name}.ts`)),
    outdir: outDir,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
}
