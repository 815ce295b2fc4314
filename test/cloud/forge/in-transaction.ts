import type { Db } from '../database';

/** All of the work is written, or nothing: an error undoes it and is passed on. */
export function inTransaction(db: Db, work: () => void): void {
  db.exec('begin immediate');
  try {
    work();
    db.exec('commit');
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}
