import { createHash } from 'node:crypto';

/**
 * Some of many cases, in their order and spread evenly: of every so many that follow each other in a kind one, so that
 * none lies far from one that is tried, and every kind has at least one. Which ones, SEED decides; with EXHAUSTIVE
 * (`npm run test:exhaustive`) it is all of them.
 */
export function sampleOf<T>(
  cases: readonly T[],
  oneOf: number,
  kindOf: (each: T) => string = () => '',
): readonly T[] {
  if (process.env['EXHAUSTIVE'] !== undefined) return cases;
  const kinds = new Map<string, T[]>();
  for (const each of cases) kinds.set(kindOf(each), [...(kinds.get(kindOf(each)) ?? []), each]);
  const chosen = new Set([...kinds].flatMap(([kind, alike]) => oneOfEvery(oneOf, alike, kind)));
  return cases.filter((each) => chosen.has(each));
}

function oneOfEvery<T>(count: number, alike: readonly T[], kind: string): readonly T[] {
  return Array.from({ length: Math.ceil(alike.length / count) }, (_, group) => {
    const some = alike.slice(group * count, (group + 1) * count);
    return some.slice(numberFrom(`${kind} ${String(group)}`) % some.length)[0];
  }).filter((each) => each !== undefined);
}

/** A number that looks like chance, the same with the same SEED (test/run/begin-tests.mjs). */
function numberFrom(name: string): number {
  return createHash('sha256')
    .update(`${process.env['SEED'] ?? ''} ${name}`)
    .digest()
    .readUInt32BE();
}
