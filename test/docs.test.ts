import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(__dirname, '..');
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'docs', 'test/cloud']
  .flatMap((place) =>
    place.endsWith('.md')
      ? [place]
      : readdirSync(path.join(app, place), { recursive: true, encoding: 'utf8' }).map((name) =>
          path.posix.join(place, name),
        ),
  )
  .filter((name) => name.endsWith('.md') && existsSync(path.join(app, name)));
const read = (page: string): string => readFileSync(path.join(app, page), 'utf8');

/** Paths in backticks that begin in one of our folders; what stands for many (`{}`, `<>`, `*`) is none. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`((?:src|static|test|docs)\/[^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !/[{}<>*…]/.test(name));
}

/** Relative links and pictures, without the place within the page. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

test.each(pages)('%s names files that are there, and links to pages that are there', (page) => {
  const text = read(page);
  expect(pathsIn(text).filter((name) => !existsSync(path.join(app, name)))).toEqual([]);
  expect(linksIn(text).filter((link) => !existsSync(path.join(app, path.dirname(page), link)))).toEqual([]);
});

test('the README is for the person who arrives: 150 lines or fewer', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(151);
});

test('a push passes 30 files or fewer from the click to the wire, each named in docs/runs.md', () => {
  const rows = [...read('docs/runs.md').matchAll(/^\| *(\d+) *\| `([^`]+)`/gm)];
  expect(rows.map(([, number]) => Number(number))).toEqual(rows.map((_, at) => at + 1));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.length).toBeLessThanOrEqual(30);
});
