import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles an app's `src/index.ts` into `outDir/index.cjs` with a source map beside it, the way the cloud runs it;
 * gives the file's path. `minify` is for measuring.
 */
export async function buildBundle(
  appDir: string,
  outDir: string,
  options: { readonly minify?: boolean } = {},
): Promise<string> {
  const outfile = path.join(outDir, 'index.cjs');
  await build({
    entryPoints: [path.join(appDir, 'src/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    minify: options.minify ?? false,
    logLevel: 'silent',
  });
  return outfile;
}
