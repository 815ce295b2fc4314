import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const pages = ['panel', 'action', 'admin', 'project'];
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
