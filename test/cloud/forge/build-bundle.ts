import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const forNode: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'silent',
};

/**
 * Bundles an app's `src/index.ts` into `outDir/index.cjs` with a source map, as the cloud runs it, and puts the program
 * of the function process next to it as `__forge__.cjs`, where the platform keeps its own wrapper. `minify` is for
 * measuring. The files are replaced in one step, so a reader never sees half a file.
 */
export async function buildBundle(
  appDir: string,
  outDir: string,
  options: { readonly minify?: boolean } = {},
): Promise<void> {
  await mkdir(outDir, { recursive: true });
  // Next to the folder, so that relative paths in the source map are still right after the move.
  const draft = await mkdtemp(`${outDir}-draft-`);
  try {
    await Promise.all([
      build({
        ...forNode,
        entryPoints: [path.join(appDir, 'src/index.ts')],
        outfile: path.join(draft, 'index.cjs'),
        sourcemap: 'linked',
        minify: options.minify ?? false,
      }),
      build({
        ...forNode,
        entryPoints: [path.join(__dirname, 'runtime/main.ts')],
        outfile: path.join(draft, '__forge__.cjs'),
      }),
    ]);
    for (const name of await readdir(draft)) await rename(path.join(draft, name), path.join(outDir, name));
  } finally {
    await rm(draft, { recursive: true });
  }
}
