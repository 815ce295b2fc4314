import type * as z from 'zod/mini';
import type { Db } from '../../database';

type Bound = string | number | null;

/** A prepared query with checked rows: `get` returns the first row or nothing, `all` every row. */
export interface Query<Row> {
  get(...values: readonly Bound[]): Row | undefined;
  all(...values: readonly Bound[]): Row[];
}

/** Prepares a select once. Each row is parsed, so a wrong column is an error here and not a surprise later. */
export function query<Row>(db: Db, sql: string, row: z.ZodMiniType<Row>): Query<Row> {
  const statement = db.prepare(sql);
  return {
    get: (...values) => {
      const found = statement.get(...values);
      return found === undefined ? undefined : row.parse(found);
    },
    all: (...values) => statement.all(...values).map((found) => row.parse(found)),
  };
}

/** Prepares a change. Booleans are not accepted: libsql 0.5 aborts the whole process if it gets one. */
export function command(db: Db, sql: string): (...values: readonly Bound[]) => number {
  const statement = db.prepare(sql);
  return (...values) => statement.run(...values).changes;
}
