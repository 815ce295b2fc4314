import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes node_modules what package-lock.json says: runs `npm ci` when a package is missing or of another version,
 * and does nothing otherwise. Ends the process with a clear sentence where Node is too old or npm fails.
 * @param {string} root the folder of package.json
 */
export function install(root) {
  refuseOldNode(readJson(path.join(root, 'package.json')).engines.node);
  if (isInstalled(root)) return;
  console.log('Installing packages with npm ci (the first time takes about half a minute)');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(error ? `npm could not be started: ${error.message}` : 'npm ci failed, see above.');
  process.exit(status ?? 1);
}

function refuseOldNode(range) {
  const wanted = range.replace(/^>=/, '').split('.').map(Number);
  const actual = process.versions.node.split('.').map(Number);
  const [major, minor = 0] = wanted;
  if (actual[0] > major || (actual[0] === major && actual[1] >= minor)) return;
  console.error(`Node ${wanted.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** npm keeps what it installed in node_modules/.package-lock.json, written when it was done. */
function isInstalled(root) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const wanted = Object.entries(readJson(path.join(root, 'package-lock.json')).packages);
  return wanted.every(([folder, { version, optional, devOptional, peer }]) => {
    if (folder === '') return true;
    const found = installed[folder];
    if (found) return found.version === version;
    return Boolean(optional ?? devOptional ?? peer);
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
