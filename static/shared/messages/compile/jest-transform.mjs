import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { compile } from './compile.mjs';

const compiler = textsIn(path.dirname(fileURLToPath(import.meta.url)), /\.mjs$/);

/** Compiles catalogues for jest, as the build does for a page. */
export default {
  process(_text, file) {
    return transformSync(compile(file), { jsc: { target: 'es2022' }, module: { type: 'commonjs' } });
  },
  /** What is kept from the last time is good while the catalogue, those beside it and the compiler are as they were. */
  getCacheKey(_text, file) {
    const made = [file, ...textsIn(path.dirname(file), /\.yml$/), ...compiler];
    return createHash('sha256').update(made.join('\0')).digest('hex');
  },
};

function textsIn(folder, names) {
  const found = readdirSync(folder).filter((name) => names.test(name));
  return found.map((name) => `${name}\0${readFileSync(path.join(folder, name), 'utf8')}`);
}
