import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { typesOf } from './compile.mjs';

/**
 * Writes the types of every catalogue beside it. With `--check` nothing is written, and those that are out of date are
 * named.
 */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const isCheck = process.argv.includes('--check');
const catalogues = ['static', 'test/static']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith('/messages/en.yml'));
for (const name of catalogues) {
  const file = path.join(root, name.replace(/\.yml$/, '.d.yml.ts'));
  const types = typesOf(path.join(root, name));
  if (!isCheck) writeFileSync(file, types);
  else if (readFileSync(file, 'utf8') !== types) {
    console.error(`${name}: its types are out of date. npm run messages makes them anew.`);
    process.exitCode = 1;
  }
}
