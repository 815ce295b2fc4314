import { sampleOf } from './sample-of';

const cases = Array.from({ length: 40 }, (_, n) => ({ n, kind: n < 38 ? 'many' : `rare ${String(n)}` }));
const kindOf = ({ kind }: { readonly kind: string }) => kind;
const sampled = () => sampleOf(cases, 4, kindOf).map(({ n }) => n);
const { SEED: seed, EXHAUSTIVE: exhaustive } = process.env;

beforeEach(() => {
  process.env['SEED'] = '1';
  delete process.env['EXHAUSTIVE'];
});
afterAll(() => {
  Object.assign(process.env, { SEED: seed }, exhaustive === undefined ? {} : { EXHAUSTIVE: exhaustive });
});

test('a sample has one of every so many, in their order, and each rare kind', () => {
  const numbers = sampled();
  expect(numbers.map((n) => (n < 38 ? Math.floor(n / 4) : n))).toEqual([
    ...Array.from({ length: 10 }, (_, group) => group),
    ...[38, 39],
  ]);
});

test('the same seed gives the same sample, and in the end every case is in some', () => {
  expect(sampled()).toEqual(sampled());
  const seen = new Set<number>();
  for (let n = 0; n < 60; n++) {
    process.env['SEED'] = String(n);
    for (const each of sampled()) seen.add(each);
  }
  expect(seen.size).toBe(cases.length);
});

test('the exhaustive run has them all', () => {
  process.env['EXHAUSTIVE'] = '1';
  expect(sampled()).toHaveLength(cases.length);
});
