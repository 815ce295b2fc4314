import * as z from 'zod/mini';
import type { Db } from '../../database';
import { command, query } from './query';

/** One push requested with a valid token, and how it ended. `at` is in milliseconds. */
export interface PushEntry {
  readonly at: number;
  readonly issueId: string;
  readonly issueKey: string;
  readonly son: string;
  readonly soid: string;
  readonly outcome: 'pushed' | 'refused';
  /** The reason for a refusal. Empty for a push. */
  readonly detail: string;
  /** The connection of the token used. */
  readonly connection: string;
  /** What was copied to the record. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface PushLog {
  write(entry: Omit<PushEntry, 'at'>): void;
  /** Newest first. */
  list(limit: number): PushEntry[];
  count(): number;
}

const row = z.object({
  at: z.number(),
  issueId: z.string(),
  issueKey: z.string(),
  son: z.string(),
  soid: z.string(),
  outcome: z.enum(['pushed', 'refused']),
  detail: z.string(),
  connection: z.string(),
  fields: z.string(),
});
const fieldsShape = z.record(z.string(), z.string());

/** The push log of this database. */
export function createPushLog(db: Db, now: () => number): PushLog {
  const insert = command(
    db,
    `insert into connector_push (at, issue_id, issue_key, son, soid, outcome, detail, connection, fields)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const select = query(
    db,
    `select at, issue_id as issueId, issue_key as issueKey, son, soid, outcome, detail, connection, fields
     from connector_push order by number desc limit ?`,
    row,
  );
  const count = query(db, 'select count(*) as total from connector_push', z.object({ total: z.number() }));
  return {
    write: ({ issueId, issueKey, son, soid, outcome, detail, connection, fields }) =>
      void insert(now(), issueId, issueKey, son, soid, outcome, detail, connection, JSON.stringify(fields)),
    list: (limit) =>
      select.all(limit).map((found) => ({ ...found, fields: fieldsShape.parse(JSON.parse(found.fields)) })),
    count: () => count.get()?.total ?? 0,
  };
}
