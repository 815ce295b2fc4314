import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '../database';

const files = ['cloud.db', 'cloud.db-wal', 'cloud.db-shm', 'secrets.key'];

/** Deletes the cloud's data in a folder, and nothing else there. */
export function forgetData(dataDir: string): void {
  if (dataDir === ':memory:') return;
  for (const file of files) rmSync(path.join(dataDir, file), { force: true });
}

/** Whether this is the first start on this database. True only once. */
export function isFirstStart(db: Db): boolean {
  db.exec('create table if not exists cloud_start (started_at text not null)');
  if (db.prepare('select started_at from cloud_start').get() !== undefined) return false;
  db.prepare('insert into cloud_start values (?)').run(new Date().toISOString());
  return true;
}
