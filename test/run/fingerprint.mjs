import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash over the contents of files and folders, the same on every machine. Folders named `build` are left out: they
 * hold what was made, not what it is made of.
 * @param {string} root
 * @param {readonly string[]} paths relative to root; what does not exist counts as absent
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((name) => filesOf(root, name))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(root, name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full)
    .filter((entry) => entry !== 'build')
    .sort()
    .flatMap((entry) => filesOf(root, path.join(name, entry)));
}
