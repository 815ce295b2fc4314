import * as z from 'zod/mini';
import type { Db } from '../../database';
import { command, query } from './query';

/** Named texts of one database: its signing key, its switches, whether it was seeded. */
export interface Settings {
  read(name: string): string | undefined;
  write(name: string, value: string): void;
}

/** Opens the named texts of this database. */
export function createSettings(db: Db): Settings {
  const select = query(
    db,
    'select value from connector_setting where name = ?',
    z.object({ value: z.string() }),
  );
  const upsert = command(
    db,
    'insert into connector_setting values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  return { read: (name) => select.get(name)?.value, write: (name, value) => void upsert(name, value) };
}
