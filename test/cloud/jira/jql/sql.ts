/** A piece of SQL, with the values for its question marks. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** SQL and its values, in the order of the question marks. */
export const sql = (text: string, ...params: (string | number)[]): Sql => ({ sql: text, params });

/** True for no issue. */
export const never = sql('0');

const longestChain = 500;

/**
 * All of the parts, or any of them. SQLite nests conditions at most 1,000 deep, so long chains are grouped.
 * @see https://sqlite.org/limits.html
 */
export function joined(parts: readonly Sql[], by: 'and' | 'or'): Sql {
  if (parts.length > longestChain) {
    const groups = Array.from({ length: Math.ceil(parts.length / longestChain) }, (_, index) =>
      joined(parts.slice(index * longestChain, (index + 1) * longestChain), by),
    );
    return joined(groups, by);
  }
  return {
    sql: `(${parts.map((part) => part.sql).join(` ${by} `)})`,
    params: parts.flatMap((part) => part.params),
  };
}

/** The opposite. Unknown (null) stays unknown. */
export function negated(part: Sql): Sql {
  return { sql: `not ${part.sql}`, params: part.params };
}
