/** A piece of SQL with the values for its question marks. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

export const sql = (text: string, ...params: (string | number)[]): Sql => ({ sql: text, params });

export const never = sql('0');

export function joined(parts: readonly Sql[], by: 'and' | 'or'): Sql {
  return {
    sql: `(${parts.map((part) => part.sql).join(` ${by} `)})`,
    params: parts.flatMap((part) => part.params),
  };
}

export function negated(part: Sql): Sql {
  return { sql: `not ${part.sql}`, params: part.params };
}
