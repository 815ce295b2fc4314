import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

/** The tools `forge deploy` runs itself; those of @forge/cli 13.3.0 are a little older. */
const tools = {
  '@forge/bundler': '7.3.0',
  '@forge/cli-shared': '9.8.0',
  '@forge/lint': '6.3.1',
  '@forge/manifest': '13.7.0',
};
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const scratch = path.join(os.tmpdir(), 'salesforce-link-deploy-check');

install(root);
const { build } = await import('./build.mjs');
await build();
installTools();
const check = path.join(root, 'test/run/forge-tools.cjs');
const { status } = spawnSync(process.execPath, [check, scratch], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);

/** Installs the tools outside of the tree, without running their install scripts; keeps them for the next time. */
function installTools() {
  const missing = Object.entries(tools).filter(([name, version]) => installedVersion(name) !== version);
  if (missing.length === 0) return;
  console.log(`Installing Forge's bundler and lint into ${scratch} (about 240 MB, the first time only)`);
  mkdirSync(scratch, { recursive: true });
  writeFileSync(
    path.join(scratch, 'package.json'),
    `${JSON.stringify({ name: 'deploy-check', private: true, dependencies: tools }, null, 2)}\n`,
  );
  const npm = process.env.npm_execpath;
  const call = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, args] = npm ? [process.execPath, [npm, ...call]] : ['npm', call];
  const done = spawnSync(command, args, { cwd: scratch, stdio: 'inherit' });
  if (done.status === 0) return;
  console.error(`npm could not install ${Object.keys(tools).join(', ')}, see above.`);
  process.exit(1);
}

function installedVersion(name) {
  const file = path.join(scratch, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}
