import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';

export type Db = Database.Database;

/**
 * Opens the local cloud's single database file in a folder, or a private one in memory for `:memory:`. WAL mode: a
 * committed statement survives `kill -9`. Each part creates its own tables with `create table if not exists`.
 */
export function openDatabase(dataDir: string): Db {
  if (dataDir === ':memory:') return new Database(':memory:');
  mkdirSync(dataDir, { recursive: true });
  const db = new Database(path.join(dataDir, 'cloud.db'));
  db.exec('pragma journal_mode=wal; pragma synchronous=normal;');
  return db;
}
