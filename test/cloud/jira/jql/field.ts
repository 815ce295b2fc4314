import type { Comparison, Operator } from './query';
import type { Sql } from './sql';

/** A field that can be searched: which operators it has, and what they mean in SQL. */
export interface Field {
  readonly name: string;
  readonly operators: readonly Operator[];
  /** True of issues whose field compares like this with the value; refuses a value that cannot be. */
  compare(comparison: Comparison, value: string): Sql;
  /** True of issues that have any value here. */
  readonly present: Sql;
  /** What to sort by; null for a field that cannot be sorted by. */
  readonly order: { readonly by: string; readonly direction: 'asc' | 'desc' } | null;
  /** The functions that can stand for a value, by name in lower case. */
  readonly functions?: Readonly<Record<string, () => string>>;
}

/** The operators of fields with values to choose from. */
export const equality = ['=', '!=', 'in', 'not in', 'is', 'is not'] as const satisfies readonly Operator[];
/** The operators of fields with an order. */
export const ranges = ['<', '<=', '>', '>='] as const satisfies readonly Operator[];
/** The operators of fields made of words. */
export const textSearch = ['~', '!~', 'is', 'is not'] as const satisfies readonly Operator[];
