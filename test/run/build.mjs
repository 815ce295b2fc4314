import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ofAll = ['src', 'package-lock.json', 'tsconfig.json', 'test/run/build.mjs'];

/**
 * Builds the pages, and the bundles the local cloud runs, unless what they are made of is unchanged since the last time.
 * @param {{ readonly isPseudo?: boolean }} [how] `isPseudo`: the pages also in the pseudo-language
 */
export async function build({ isPseudo = false } = {}) {
  await Promise.all([buildPages(), buildBundles()]);
  if (isPseudo) await buildPages({ isPseudo });
}

/** What tests need that show no page: the bundles as they must be now, and pages of any age. */
export async function buildForUnit() {
  await Promise.all([buildPages({ ofAnyAge: true }), buildBundles()]);
}

async function buildPages({ ofAnyAge = false, isPseudo = false } = {}) {
  const [{ parse }, { pseudoPages }] = await Promise.all([import('yaml'), import('../../vite.config.mjs')]);
  const manifest = parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8'));
  const resources = manifest.resources.map((resource) => resource.path);
  await unlessMade({
    what: `${resources.length} pages${isPseudo ? ' in the pseudo-language' : ''}`,
    stamp: isPseudo ? 'build/.pseudo-pages' : 'build/.pages',
    inputs: [...ofAll, 'static', 'manifest.yml', 'vite.config.mjs'],
    files: resources.map((resource) => path.join(isPseudo ? pseudoPages : '', resource, 'index.html')),
    ofAnyAge,
    make: () =>
      forProduction(() => Promise.all(resources.map((resource) => buildPage(resource, { isPseudo })))),
  });
}

async function buildBundles() {
  await unlessMade({
    what: 'the bundles',
    stamp: 'build/.bundles',
    inputs: [...ofAll, 'test/cloud'],
    files: [
      ...['app', 'fixture'].flatMap((app) => [`build/${app}/index.cjs`, `build/${app}/__forge__.cjs`]),
      ...['shell', 'bridge'].map((name) => `build/site/${name}.js`),
    ],
    async make() {
      const { register } = await import('tsx/cjs/api');
      const unregister = register();
      const bundles = createRequire(import.meta.url)('../cloud/build-bundles.ts');
      unregister();
      await bundles.buildBundles(root);
    },
  });
}

/** The stamp is written last: what was interrupted is made again. */
async function unlessMade({ what, stamp, inputs, files, make, ofAnyAge = false }) {
  const stampFile = path.join(root, stamp);
  const wanted = fingerprint(root, inputs);
  const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
  const isThere = before !== null && files.every((file) => existsSync(path.join(root, file)));
  if (isThere && (ofAnyAge || before === wanted)) return;
  const began = Date.now();
  rmSync(stampFile, { force: true });
  await make();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
  console.log(`Built ${what} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** What a test run sets would make pages for development, with the paths of this machine in them. */
async function forProduction(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function buildPage(resource, how) {
  const [vite, { pageConfig }] = await Promise.all([import('vite'), import('../../vite.config.mjs')]);
  await vite.build(pageConfig(resource, how));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
