import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

install(root);
const { build } = await import('./build.mjs');
await build({ isPseudo: process.argv.includes('--pseudo') });

const cloud = spawn(
  process.execPath,
  ['--import', 'tsx', path.join(root, 'test/cloud/start.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
// Ctrl+C in a terminal reaches the child twice then, which it does not mind.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cloud.kill(signal));
cloud.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
);
