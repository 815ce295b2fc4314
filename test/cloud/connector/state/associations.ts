import * as z from 'zod/mini';
import type { Db } from '../../database';
import { command, query } from './query';

/** The three options of an association. Null where none was sent. */
export interface Flags {
  readonly viewOnly: boolean | null;
  readonly autoPush: boolean | null;
  readonly autoPull: boolean | null;
}

export interface Association extends Flags {
  readonly issueId: string;
  readonly son: string;
  /** Always 18 characters, unless a switch allowed a wrong id. */
  readonly soid: string;
  readonly changedAt: number;
  readonly changedBy: string;
}

export type NewAssociation = Pick<Association, 'son' | 'soid'> & Flags;

export interface Associations {
  /** In the order they were made. */
  of(issueId: string): Association[];
  find(issueId: string, soid18: string): Association | undefined;
  count(issueId: string): number;
  /** The issues that have any, most recently changed first. */
  issues(limit: number): { readonly issueId: string; readonly total: number }[];
  ofRecord(soid18: string): Association[];
  /** Makes it, or overwrites its flags. Its place in the order stays. */
  put(issueId: string, association: NewAssociation, by: string): void;
  remove(issueId: string, soid18: string): boolean;
  clear(issueId: string): void;
}

const flag = z.nullable(z.number());
const row = z.object({
  issue_id: z.string(),
  soid: z.string(),
  son: z.string(),
  view_only: flag,
  auto_push: flag,
  auto_pull: flag,
  changed_at: z.number(),
  changed_by: z.string(),
});

/** The associations of this database: per issue an ordered map from record to object type and flags. */
export function createAssociations(db: Db, now: () => number): Associations {
  const table = 'connector_association';
  const ofIssue = query(db, `select * from ${table} where issue_id = ? order by position`, row);
  const one = query(db, `select * from ${table} where issue_id = ? and soid = ?`, row);
  const total = z.object({ total: z.number() });
  const count = query(db, `select count(*) as total from ${table} where issue_id = ?`, total);
  const issues = query(
    db,
    `select issue_id as issueId, count(*) as total from ${table} group by issue_id order by max(changed_at) desc limit ?`,
    z.object({ issueId: z.string(), total: z.number() }),
  );
  const ofRecord = query(db, `select * from ${table} where soid = ? order by position`, row);
  const put = command(
    db,
    `insert into ${table} (issue_id, soid, son, view_only, auto_push, auto_pull, changed_at, changed_by)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (issue_id, soid) do update set son = excluded.son,
     view_only = excluded.view_only, auto_push = excluded.auto_push, auto_pull = excluded.auto_pull,
     changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  );
  const remove = command(db, `delete from ${table} where issue_id = ? and soid = ?`);
  const clear = command(db, `delete from ${table} where issue_id = ?`);

  return {
    of: (issueId) => ofIssue.all(issueId).map(read),
    find: (issueId, soid) => {
      const found = one.get(issueId, soid);
      return found && read(found);
    },
    count: (issueId) => count.get(issueId)?.total ?? 0,
    issues: (limit) => issues.all(limit),
    ofRecord: (soid) => ofRecord.all(soid).map(read),
    put: (issueId, { son, soid, viewOnly, autoPush, autoPull }, by) =>
      void put(issueId, soid, son, bit(viewOnly), bit(autoPush), bit(autoPull), now(), by),
    remove: (issueId, soid) => remove(issueId, soid) > 0,
    clear: (issueId) => void clear(issueId),
  };
}

function read(found: z.output<typeof row>): Association {
  return {
    issueId: found.issue_id,
    son: found.son,
    soid: found.soid,
    viewOnly: truth(found.view_only),
    autoPush: truth(found.auto_push),
    autoPull: truth(found.auto_pull),
    changedAt: found.changed_at,
    changedBy: found.changed_by,
  };
}

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function truth(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}
