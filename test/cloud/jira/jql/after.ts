import type { SortColumn } from './order';
import { joined, sql, type Sql } from './sql';

/** An issue's sort value in one column. */
export type SortValue = string | number | null;

/**
 * True for issues that come after the one with these sort values. Pages continue after an issue and not at a number, so
 * that issues leaving the result in between do not make others be skipped.
 */
export function after(columns: readonly SortColumn[], values: readonly SortValue[]): Sql {
  const alternatives = columns.flatMap((column, index) => {
    const value = values[index] ?? null;
    if (value === null) return [];
    const same = columns.slice(0, index).map(({ by }, earlier) => equals(by, values[earlier] ?? null));
    const beyond = sql(`${column.by} ${column.direction === 'asc' ? '>' : '<'} ?`, value);
    return [joined([...same, beyond], 'and')];
  });
  return joined(alternatives, 'or');
}

function equals(by: string, value: SortValue): Sql {
  return value === null ? sql(`${by} is null`) : sql(`${by} = ?`, value);
}
