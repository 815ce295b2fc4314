import type { Comparison, Operator } from './query';
import type { Sql } from './sql';

/** A searchable field: its operators, and their meaning in SQL. */
export interface Field {
  readonly name: string;
  readonly operators: readonly Operator[];
  /** True for issues whose field compares like this with the value. Refuses an impossible value. */
  compare(comparison: Comparison, value: string): Sql;
  /** True for issues with any value here. */
  readonly present: Sql;
  /** What to sort by. Null for a field that cannot be sorted. */
  readonly order: { readonly by: string; readonly direction: 'asc' | 'desc' } | null;
  /** The functions allowed in place of a value, by lower-case name. */
  readonly functions?: Readonly<Record<string, () => string>>;
}

/** The operators of fields with values to choose from. */
export const equality = ['=', '!=', 'in', 'not in', 'is', 'is not'] as const satisfies readonly Operator[];
/** The operators of fields with an order. */
export const ranges = ['<', '<=', '>', '>='] as const satisfies readonly Operator[];
/** The operators of text fields. */
export const textSearch = ['~', '!~', 'is', 'is not'] as const satisfies readonly Operator[];
