import * as z from 'zod/mini';
import { command, query } from '../../connector/state/query';
import type { Db } from '../../database';

/** Values of one kind by their id, in memory and in the database, in the order they were first kept. */
export interface Kept<T> {
  get(id: string): T | undefined;
  list(): T[];
  put(id: string, value: T): T;
  /** False if there was none. */
  remove(id: string): boolean;
  clear(): void;
}

/** Creates the one table of this stand-in, if it is missing. */
export function createKeptTable(db: Db): void {
  db.exec(
    `create table if not exists salesforce_kept (kind text not null, id text not null, value text not null,
     primary key (kind, id))`,
  );
}

/** Opens the values of a kind. A stored one that this version cannot read is an error, and names its kind. */
export function openKept<T>(db: Db, kind: string, shape: z.ZodMiniType<T>): Kept<T> {
  const stored = z.object({ id: z.string(), value: z.string() });
  const all = query(db, 'select id, value from salesforce_kept where kind = ? order by rowid', stored);
  const put = command(
    db,
    `insert into salesforce_kept values (?, ?, ?) on conflict (kind, id) do update set value = excluded.value`,
  );
  const remove = command(db, 'delete from salesforce_kept where kind = ? and id = ?');
  const clear = command(db, 'delete from salesforce_kept where kind = ?');
  const values = new Map(all.all(kind).map(({ id, value }) => [id, shape.parse(JSON.parse(value))]));
  return {
    get: (id) => values.get(id),
    list: () => [...values.values()],
    put: (id, value) => {
      put(kind, id, JSON.stringify(value));
      values.set(id, value);
      return value;
    },
    remove: (id) => {
      remove(kind, id);
      return values.delete(id);
    },
    clear: () => {
      clear(kind);
      values.clear();
    },
  };
}
