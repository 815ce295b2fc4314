import { circlesOf, importGraph } from './import-graph';

test('no imports go in a circle, types included', () => {
  const graph = importGraph(['src', 'static']);
  expect(graph.get('src/index.ts')).toEqual(['src/app.ts']);
  expect(circlesOf(graph)).toEqual([]);
});

test('nor do those of the tests and the local cloud, types aside', () => {
  const graph = importGraph(['test'], 'without types');
  expect(graph.get('test/cloud/start.ts')).toContain('test/cloud/start-cloud.ts');
  expect(circlesOf(graph)).toEqual([]);
});

test('a circle is found, however long', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['a']],
  ]);
  expect(circlesOf(graph)).toEqual(['a -> b -> d -> a']);
});
