import * as z from 'zod/mini';
import type { Db } from '../../database';
import { inTransaction } from '../in-transaction';

export type Shelf = 'plain' | 'secret';

const row = z.object({
  key: z.string(),
  value: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  expiresAt: z.nullable(z.number()),
});

/** One stored value. `value` is JSON, or sealed JSON on the secret shelf. Times are epoch milliseconds. */
export type Row = z.output<typeof row>;

export interface Rows {
  /** Rows that expired at or before `expired` count as gone, here and in `list`. */
  find(shelf: Shelf, key: string, expired: number): Row | undefined;
  put(shelf: Shelf, row: Row): void;
  remove(shelf: Shelf, key: string): void;
  /** Rows in key order whose key begins with the prefix and comes after `after`. */
  list(
    shelf: Shelf,
    range: {
      readonly prefix: string;
      readonly after: string;
      readonly limit: number;
      readonly expired: number;
    },
  ): Row[];
  inTransaction(work: () => void): void;
}

/** The storage's table in the cloud's database. */
export function openRows(db: Db): Rows {
  db.exec(`create table if not exists forge_storage (
    shelf text not null, key text not null, value text not null,
    created_at integer not null, updated_at integer not null, expires_at integer,
    primary key (shelf, key)) without rowid`);
  const columns = 'key, value, created_at as createdAt, updated_at as updatedAt, expires_at as expiresAt';
  const lives = '(expires_at is null or expires_at > ?)';
  const find = db.prepare(`select ${columns} from forge_storage where shelf = ? and key = ? and ${lives}`);
  const put = db.prepare('insert or replace into forge_storage values (?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('delete from forge_storage where shelf = ? and key = ?');
  const list = db.prepare(
    `select ${columns} from forge_storage where shelf = ? and key > ? and key >= ? and key < ? and ${lives}
     order by key limit ?`,
  );
  return {
    find: (shelf, key, expired) => z.array(row).parse(find.all(shelf, key, expired))[0],
    put: (shelf, { key, value, createdAt, updatedAt, expiresAt }) =>
      void put.run(shelf, key, value, createdAt, updatedAt, expiresAt),
    remove: (shelf, key) => void remove.run(shelf, key),
    // Keys are ASCII: DEL sorts after every key that begins with the prefix.
    list: (shelf, { prefix, after, limit, expired }) =>
      z.array(row).parse(list.all(shelf, after, prefix, `${prefix}\x7f`, expired, limit)),
    inTransaction: (work) => inTransaction(db, work),
  };
}
