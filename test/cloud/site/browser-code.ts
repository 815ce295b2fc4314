import path from 'node:path';
import { build } from 'esbuild';

/** The site's own browser code: the shell's script and the bridge that stands first on every page of the app. */
export interface BrowserCode {
  readonly shell: string;
  readonly bridge: string;
}

/** Bundles the browser code from its sources, so that it is typed and needs no build step of its own. */
export async function bundleBrowserCode(): Promise<BrowserCode> {
  const [shell, bridge] = await Promise.all([bundle('shell.ts'), bundle('bridge.ts')]);
  return { shell, bridge };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'browser', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
