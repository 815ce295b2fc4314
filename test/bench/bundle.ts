import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { atMost, median, type Figure } from './figures';

/**
 * Measures loading the way the platform meets it: a fresh Node process that has read nothing of the app yet. The
 * globals are what the @forge packages look for when they are loaded.
 */
const loadScript = `
  globalThis.__forge_fetch__ = async () => new Response('{}');
  const from = process.hrtime.bigint();
  require(process.argv[1]);
  console.log(Number(process.hrtime.bigint() - from) / 1e6);
`;

/** Size and load time of the minified back-end bundle. */
export function measureBundle(bundleDir: string): Figure[] {
  const file = path.join(bundleDir, 'index.cjs');
  const loads = Array.from({ length: 15 }, () =>
    Number(execFileSync(process.execPath, ['-e', loadScript, file], { encoding: 'utf8' })),
  );
  return [
    atMost('back-end bundle, minified', statSync(file).size / 1000, 300, 'kB'),
    atMost('back-end bundle, load (median of 15 fresh processes)', median(loads), 150, 'ms'),
  ];
}
