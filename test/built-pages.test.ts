import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.resolve(__dirname, '..');
const pages = ['panel', 'action', 'admin', 'project', 'me', 'setup'];
const scriptsOf = (page: string): string[] => {
  const folder = path.join(root, 'static', page, 'build/assets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
};

test.each(pages)(
  'the page %s is built for production, and names no path of the machine it was built on',
  (page) => {
    const scripts = scriptsOf(page);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script).not.toContain('jsxDEV');
      expect(script).not.toContain(root);
    }
  },
);

const pathsIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, address = '']) =>
    path.resolve(path.dirname(file), address),
  );

/** These files and every script they name in an `import` of their own. */
function withImports(files: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(files);
  for (const file of loaded) {
    if (file.endsWith('.js'))
      for (const more of pathsIn(file, /\bimport(?:[^"'()]*from)?["'](\.\/[^"']+\.js)["']/g))
        loaded.add(more);
  }
  return loaded;
}

/** What a page loads before it can be used. */
function loadedFirst(page: string): ReadonlySet<string> {
  const index = path.join(root, 'static', page, 'build/index.html');
  return withImports(pathsIn(index, /(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g));
}

const gzipBytes = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

test.each([
  ['panel', 88_600],
  ['setup', 106_000],
])('what the page %s loads before it can be used leaves room in its %i bytes', (page, most) => {
  const loaded = loadedFirst(page);
  expect(loaded.size).toBeGreaterThan(1);
  expect(gzipBytes(loaded)).toBeLessThan(most);
});

test('the page setup is within 150 kB, all steps, words of findings and of troubles included; its worker is apart', () => {
  const folder = path.join(root, 'static/setup/build/assets');
  const files = readdirSync(folder).filter((name) => !name.startsWith('worker-'));
  for (const step of ['bundle', 'check', 'live', 'ends'])
    expect(files).toContainEqual(expect.stringMatching(`^${step}-step-.*js$`));
  expect(gzipBytes(new Set(files.map((name) => path.join(folder, name))))).toBeLessThan(150_000);
});
