import * as z from 'zod/mini';
import type { Db } from '../../database';
import { command, query } from './query';

const row = z.object({
  org: z.string(),
  soid: z.string(),
  son: z.string(),
  fields: z.string(),
  changed_at: z.number(),
  changed_by: z.string(),
});
const fieldsShape = z.record(z.string(), z.string());

/** A Salesforce record as its page would show it. Two orgs may have the same id. `changedAt` is in milliseconds. */
export interface SalesforceRecord {
  readonly org: string;
  readonly soid: string;
  readonly son: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly changedAt: number;
  readonly changedBy: string;
}

/** What is needed to create a record. */
export type NewRecord = Pick<SalesforceRecord, 'soid' | 'son' | 'fields'>;

export interface Records {
  find(org: string, soid18: string): SalesforceRecord | undefined;
  has(org: string, soid18: string, son: string): boolean;
  /** A page of an org's records, most recently changed first, of one object type or of all. */
  list(org: string, son: string | null, limit: number, offset?: number): SalesforceRecord[];
  /** An org's records of a type whose fields contain a text somewhere, in the order of `list`. ASCII case is ignored. */
  containing(org: string, son: string, text: string): SalesforceRecord[];
  counts(org: string): { readonly son: string; readonly total: number }[];
  /** Whether an org has any record. */
  hasAny(org: string): boolean;
  /** Writes many at once. An existing record is overwritten. */
  put(org: string, records: readonly NewRecord[], by: string): void;
  /** Adds fields that stored records lack, and changes none they have. */
  complete(org: string, records: readonly NewRecord[]): void;
  /** Deletes a record. False if the org has no such record. */
  remove(org: string, soid18: string): boolean;
  /** Overwrites the given fields and leaves the others. False if the org has no such record of this type. */
  change(
    record: Pick<SalesforceRecord, 'org' | 'son' | 'soid'>,
    fields: Readonly<Record<string, string>>,
    by: string,
  ): boolean;
}

/** The Salesforce records of this database, each in the org it belongs to. */
export function createRecords(db: Db, now: () => number): Records {
  const table = 'connector_record';
  const one = query(db, `select * from ${table} where org = ? and soid = ?`, row);
  const yes = z.object({ yes: z.number() });
  const exists = query(db, `select 1 as yes from ${table} where org = ? and soid = ? and son = ?`, yes);
  const any = query(db, `select 1 as yes from ${table} where org = ? limit 1`, yes);
  const page = query(
    db,
    `select * from ${table} where org = ? and son = coalesce(?, son)
     order by changed_at desc, rowid limit ? offset ?`,
    row,
  );
  const containing = query(
    db,
    `select * from ${table} where org = ? and son = ? and fields like ? escape '~' order by changed_at desc, rowid`,
    row,
  );
  const counts = query(
    db,
    `select son, count(*) as total from ${table} where org = ? group by son order by son`,
    z.object({ son: z.string(), total: z.number() }),
  );
  const put = command(
    db,
    `insert or replace into ${table}
     select ?, value->>'soid', value->>'son', value->>'fields', ?, ? from json_each(?)`,
  );
  const complete = command(
    db,
    `update ${table} set fields = json_patch(given.value->>'fields', fields) from json_each(?) as given
     where org = ? and soid = given.value->>'soid'`,
  );
  const remove = command(db, `delete from ${table} where org = ? and soid = ?`);
  const change = command(
    db,
    `update ${table} set fields = json_patch(fields, ?), changed_at = ?, changed_by = ?
     where org = ? and soid = ? and son = ?`,
  );
  return {
    find: (org, soid) => {
      const found = one.get(org, soid);
      return found && read(found);
    },
    has: (org, soid, son) => exists.get(org, soid, son) !== undefined,
    list: (org, son, limit, offset = 0) => page.all(org, son, limit, offset).map(read),
    containing: (org, son, text) =>
      containing.all(org, son, `%${JSON.stringify(text).slice(1, -1).replace(/[~%_]/g, '~$&')}%`).map(read),
    counts: (org) => counts.all(org),
    hasAny: (org) => any.get(org) !== undefined,
    put: (org, records, by) => void put(org, now(), by, JSON.stringify(records)),
    complete: (org, records) => void complete(JSON.stringify(records), org),
    remove: (org, soid) => remove(org, soid) > 0,
    change: ({ org, son, soid }, fields, by) => change(JSON.stringify(fields), now(), by, org, soid, son) > 0,
  };
}

function read(found: z.output<typeof row>): SalesforceRecord {
  const { org, soid, son, changed_at: changedAt, changed_by: changedBy } = found;
  return { org, soid, son, fields: fieldsShape.parse(JSON.parse(found.fields)), changedAt, changedBy };
}
