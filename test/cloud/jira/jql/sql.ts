/** A piece of SQL with the values for its question marks. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

export const sql = (text: string, ...params: (string | number)[]): Sql => ({ sql: text, params });

export const never = sql('0');

/** SQLite nests a chain of conditions, at most 1,000 deep (sqlite.org/limits.html); long ones are cut into groups. */
const longestChain = 500;

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

export function negated(part: Sql): Sql {
  return { sql: `not ${part.sql}`, params: part.params };
}
