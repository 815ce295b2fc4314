import { rename } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/**
 * Compiles the program of the function process and lays it beside the app's bundle as `__forge__.cjs`, where the
 * platform keeps its own wrapper; gives the path. Several clouds may do so at once: the file is swapped in whole.
 */
export async function compileRuntime(bundleDir: string): Promise<string> {
  const outfile = path.join(bundleDir, '__forge__.cjs');
  const draft = path.join(bundleDir, `__forge__.${String(process.pid)}.${String(Date.now())}.cjs`);
  await build({
    entryPoints: [path.join(__dirname, '../runtime/main.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
  await rename(draft, outfile);
  return outfile;
}
