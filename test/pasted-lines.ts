import { aCaseId } from './builders';

/** What people paste, right and wrong, one of each in turn. */
const kinds: readonly ((n: number) => string)[] = [
  (n) => `OPS-${String(n)}\t${aCaseId(n)}`,
  (n) => `https://example.lightning.force.com/lightning/r/Case/${aCaseId(n)}/view;OPS-${String(n)}`,
  (n) => `"OPS-${String(n)}","nonsense, and ""more"""`,
  (n) => `OPS-${String(n)}\t${aCaseId(n).slice(0, 17)}9`,
  (n) => `OPS-1\t${aCaseId(0)}${n > 0 ? '' : ' '}`,
  (n) => `${aCaseId(n)}\t"`,
  (n) => `OPS-${String(n)}\ta01J80000019IF9IAM`,
  (n) => `OPS-${String(n)}\thttps://elsewhere.example.net/?id=${aCaseId(n)}`,
  (n) => `${'"'.repeat(200)},${';'.repeat(n % 100)}`,
];

/** A list of so many lines with every kind of mistake in it, and as many that are right as of each. */
export function pastedLines(count: number): string {
  return Array.from({ length: count }, (_, n) => kinds[n % kinds.length]?.(n) ?? '').join('\n');
}
