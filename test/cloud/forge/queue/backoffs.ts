import * as z from 'zod/mini';
import type { Statement } from 'libsql';
import type { Db } from '../../database';
import type { ConcurrencyBackoff } from '../switches';

const tried = z.array(z.object({ tries: z.number() }));

/**
 * How often each waiting event has found its concurrency key full since its last delivery. Kept in the database, so
 * that a restart does not make the platform more patient than it is.
 */
export class Backoffs {
  readonly #find: Statement;
  readonly #put: Statement;
  readonly #forget: Statement;

  constructor(db: Db) {
    db.exec('create table if not exists forge_backoff (id text primary key, tries integer not null)');
    this.#find = db.prepare('select tries from forge_backoff where id = ?');
    this.#put = db.prepare('insert or replace into forge_backoff values (?, ?)');
    this.#forget = db.prepare('delete from forge_backoff where id = ?');
  }

  /** Counts one more failed try, and returns the milliseconds until the next one. */
  next(id: string, { firstMs, factor, mostMs }: ConcurrencyBackoff): number {
    const tries = tried.parse(this.#find.all(id))[0]?.tries ?? 0;
    this.#put.run(id, tries + 1);
    return Math.min(firstMs * factor ** tries, mostMs);
  }

  /** Resets the count: the event is delivered, or never will be. */
  forget(id: string): void {
    this.#forget.run(id);
  }
}
