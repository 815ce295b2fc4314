import * as z from 'zod/mini';
import type { Db } from '../../database';
import { command, query } from './query';

const row = z.object({
  soid: z.string(),
  son: z.string(),
  fields: z.string(),
  changed_at: z.number(),
  changed_by: z.string(),
});
const fieldsShape = z.record(z.string(), z.string());

/** A Salesforce record as its page would show it. `changedAt` is in milliseconds. */
export interface SalesforceRecord {
  readonly soid: string;
  readonly son: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly changedAt: number;
  readonly changedBy: string;
}

/** What is needed to create a record. */
export type NewRecord = Pick<SalesforceRecord, 'soid' | 'son' | 'fields'>;

export interface Records {
  find(soid18: string): SalesforceRecord | undefined;
  has(soid18: string, son: string): boolean;
  /** A page of records, most recently changed first, of one object type or of all. */
  list(son: string | null, limit: number, offset?: number): SalesforceRecord[];
  counts(): { readonly son: string; readonly total: number }[];
  /** Writes many at once. An existing record is overwritten. */
  put(records: readonly NewRecord[], by: string): void;
  /** Overwrites the given fields and leaves the others. False if there is no such record of this type. */
  change(son: string, soid18: string, fields: Readonly<Record<string, string>>, by: string): boolean;
}

/** The Salesforce records of this database. */
export function createRecords(db: Db, now: () => number): Records {
  const one = query(db, 'select * from connector_record where soid = ?', row);
  const exists = query(
    db,
    'select 1 as yes from connector_record where soid = ? and son = ?',
    z.object({ yes: z.number() }),
  );
  const page = query(
    db,
    'select * from connector_record where son = coalesce(?, son) order by changed_at desc, rowid limit ? offset ?',
    row,
  );
  const counts = query(
    db,
    'select son, count(*) as total from connector_record group by son order by son',
    z.object({ son: z.string(), total: z.number() }),
  );
  const put = command(
    db,
    `insert or replace into connector_record
     select value->>'soid', value->>'son', value->>'fields', ?, ? from json_each(?)`,
  );
  const change = command(
    db,
    'update connector_record set fields = json_patch(fields, ?), changed_at = ?, changed_by = ? where soid = ? and son = ?',
  );
  return {
    find: (soid) => {
      const found = one.get(soid);
      return found && read(found);
    },
    has: (soid, son) => exists.get(soid, son) !== undefined,
    list: (son, limit, offset = 0) => page.all(son, limit, offset).map(read),
    counts: () => counts.all(),
    put: (records, by) => void put(now(), by, JSON.stringify(records)),
    change: (son, soid, fields, by) => change(JSON.stringify(fields), now(), by, soid, son) > 0,
  };
}

function read(found: z.output<typeof row>): SalesforceRecord {
  const { soid, son, changed_at: changedAt, changed_by: changedBy } = found;
  return { soid, son, fields: fieldsShape.parse(JSON.parse(found.fields)), changedAt, changedBy };
}
