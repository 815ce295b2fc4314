import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const app = path.resolve(__dirname, '../..');
const endings = ['', '.ts', '.tsx'];

/** An import that is gone when the code runs. */
const ofTypes = /(?:import|export) type [^;]*? from '[^']+'/g;

/** Which of our files each file of a folder imports, types included or not, by paths from the top of the project. */
export function importGraph(
  folders: readonly string[],
  types: 'with types' | 'without types' = 'with types',
): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(app, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name)),
  );
  return new Map(files.map((file) => [file, importsOf(file, types)]));
}

function importsOf(file: string, types: 'with types' | 'without types'): string[] {
  const all = readFileSync(path.join(app, file), 'utf8');
  const text = types === 'with types' ? all : all.replace(ofTypes, '');
  const names = [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(([, name = '']) => name);
  return names.flatMap((name) => {
    const place = path.posix.join(path.posix.dirname(file), name);
    const found = endings
      .map((ending) => place + ending)
      .find((each) => /\.tsx?$/.test(each) && existsSync(path.join(app, each)));
    return found === undefined ? [] : [found];
  });
}

/** The imports that go in a circle, each as the way round; empty where there are none. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
