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
  /** The connection it was made through. */
  readonly connection: string;
}

export type NewAssociation = Pick<Association, 'son' | 'soid'> & Flags;

/** Who makes an association, and through which connection. */
export type Maker = Pick<Association, 'connection'> & { readonly by: string };

/** The one connection whose associations count; null for those of all. */
export type Through = string | null;

export interface Associations {
  /** In the order they were made. */
  of(issueId: string, through?: Through): Association[];
  find(issueId: string, soid18: string, through: Through): Association | undefined;
  count(issueId: string, through: Through): number;
  /** The issues that have any, most recently changed first. */
  issues(limit: number): { readonly issueId: string; readonly total: number }[];
  ofRecord(soid18: string): Association[];
  /** Makes it, or overwrites the flags of the one that counts. Its place in the order and its connection stay. */
  put(issueId: string, association: NewAssociation, maker: Maker, through: Through): void;
  remove(issueId: string, soid18: string): boolean;
  clear(issueId: string, through: Through): void;
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
  connection: z.string(),
});

/** The associations of this database: per issue an ordered map from record to object type and flags, each with the connection it was made through. */
export function createAssociations(db: Db, now: () => number): Associations {
  const table = 'connector_association';
  const counting = 'connection = coalesce(?, connection)';
  const ofIssue = query(
    db,
    `select * from ${table} where issue_id = ? and ${counting} order by position`,
    row,
  );
  const one = query(db, `select * from ${table} where issue_id = ? and soid = ? and ${counting}`, row);
  const total = z.object({ total: z.number() });
  const count = query(db, `select count(*) as total from ${table} where issue_id = ? and ${counting}`, total);
  const issues = query(
    db,
    `select issue_id as issueId, count(*) as total from ${table} group by issue_id order by max(changed_at) desc limit ?`,
    z.object({ issueId: z.string(), total: z.number() }),
  );
  const ofRecord = query(db, `select * from ${table} where soid = ? order by position`, row);
  const insert = command(
    db,
    `insert into ${table} (son, view_only, auto_push, auto_pull, changed_at, changed_by, issue_id, soid, connection)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = command(
    db,
    `update ${table} set son = ?, view_only = ?, auto_push = ?, auto_pull = ?, changed_at = ?, changed_by = ?
     where issue_id = ? and soid = ? and ${counting}`,
  );
  const remove = command(db, `delete from ${table} where issue_id = ? and soid = ?`);
  const clear = command(db, `delete from ${table} where issue_id = ? and ${counting}`);

  return {
    of: (issueId, through = null) => ofIssue.all(issueId, through).map(read),
    find: (issueId, soid, through) => {
      const found = one.get(issueId, soid, through);
      return found && read(found);
    },
    count: (issueId, through) => count.get(issueId, through)?.total ?? 0,
    issues: (limit) => issues.all(limit),
    ofRecord: (soid) => ofRecord.all(soid).map(read),
    put(issueId, { son, soid, viewOnly, autoPush, autoPull }, { by, connection }, through) {
      const said = [son, bit(viewOnly), bit(autoPush), bit(autoPull), now(), by] as const;
      if (update(...said, issueId, soid, through) === 0) insert(...said, issueId, soid, connection);
    },
    remove: (issueId, soid) => remove(issueId, soid) > 0,
    clear: (issueId, through) => void clear(issueId, through),
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
    connection: found.connection,
  };
}

function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

function truth(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}
