import type { Db } from '../database';

/** Writes all of the work or nothing. An error undoes it and is passed on. */
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
