import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = path.join(root, 'build/.stamp');
const inputs = [
  'src',
  'static',
  'manifest.yml',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.mjs',
  'test/run/build.mjs',
  'test/cloud/forge/build-bundle.ts',
];

/** Builds the pages and the back end's bundle, unless what they are made of is unchanged since the last time. */
export async function build() {
  const wanted = fingerprint(root, inputs);
  const resources = await readResources();
  const made = [...resources.map((resource) => `${resource}/index.html`), 'build/app/index.cjs'];
  if (made.every((file) => existsSync(path.join(root, file))) && readStamp() === wanted) return;
  const began = Date.now();
  rmSync(stamp, { force: true });
  await Promise.all([...resources.map(buildPage), buildBackEnd()]);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(
    `Built ${resources.length} pages and the back end in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}

async function readResources() {
  const { parse } = await import('yaml');
  const manifest = parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'));
  return manifest.resources.map((resource) => resource.path);
}

async function buildPage(resource) {
  const [vite, { pageConfig }] = await Promise.all([import('vite'), import('../../vite.config.mjs')]);
  await vite.build(pageConfig(resource));
}

async function buildBackEnd() {
  const { register } = await import('tsx/cjs/api');
  register();
  const { buildBundle } = createRequire(import.meta.url)('../cloud/forge/build-bundle.ts');
  await buildBundle(root, path.join(root, 'build/app'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
