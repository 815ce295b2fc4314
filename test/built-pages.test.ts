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

test.each([
  ['panel', 94_000],
  // Its steps behind the answers, the worker and the words of findings come later.
  ['setup', 130_000],
])('what the page %s loads before it can be used leaves room in its %i bytes', (page, most) => {
  const folder = path.join(root, 'static', page, 'build');
  const named = (file: string, pattern: RegExp): string[] =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, address = '']) =>
      path.resolve(path.dirname(file), address),
    );
  const loaded = new Set(named(path.join(folder, 'index.html'), /(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g));
  for (const file of loaded) {
    if (file.endsWith('.js'))
      for (const more of named(file, /\bimport(?:[^"'()]*from)?["'](\.\/[^"']+\.js)["']/g)) loaded.add(more);
  }
  const gzipBytes = [...loaded].map((file) => gzipSync(readFileSync(file)).length);
  expect(loaded.size).toBeGreaterThan(1);
  expect(gzipBytes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(most);
});
