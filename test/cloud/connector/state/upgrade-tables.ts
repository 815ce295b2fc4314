import * as z from 'zod/mini';
import type { Db } from '../../database';
import { defaultConnection } from '../seed/seeded-connections';
import { query } from './query';

/** The columns that tables lack in a database from before there were several orgs, and the tables' indexes. */
const lacking = [
  { table: 'connector_record', column: 'org', index: 'connector_record_by_object' },
  {
    table: 'connector_association',
    column: 'connection',
    index: 'connector_association_by_record',
  },
] as const;

/**
 * Sets the tables of a database from before there were several orgs aside. SQLite changes no key in place, so they are
 * made anew and then filled by the returned function: all they held belongs to the default connection and its org.
 */
export function setEarlierTablesAside(db: Db): () => void {
  const aside = lacking.flatMap(({ table, column, index }) => {
    const columns = columnsOf(db, table);
    if (columns.length === 0 || columns.includes(column)) return [];
    db.exec(`drop index ${index}; alter table ${table} rename to earlier_${table}`);
    return [{ table, column, columns: columns.join(', ') }];
  });
  return () => {
    for (const { table, column, columns } of aside) {
      db.exec(
        `insert into ${table} (${columns}, ${column}) select ${columns}, '${defaultConnection}' from earlier_${table};
         drop table earlier_${table}`,
      );
    }
  };
}

function columnsOf(db: Db, table: string): string[] {
  const named = z.object({ name: z.string() });
  return query(db, `select name from pragma_table_info('${table}')`, named)
    .all()
    .map(({ name }) => name);
}
