import * as z from 'zod/mini';
import type { Db } from '../database';

const storedIssue = z.object({
  id: z.int(),
  key: z.string(),
  project_id: z.int(),
  number: z.int(),
  type_id: z.int(),
  status_id: z.int(),
  priority_id: z.int(),
  assignee: z.nullable(z.string()),
  reporter: z.string(),
  summary: z.string(),
  description: z.nullable(z.string()),
  created: z.int(),
  updated: z.int(),
});

/** An issue as it is stored; the times are milliseconds since 1970. */
export type StoredIssue = z.output<typeof storedIssue>;

/** The columns of a stored issue, for `select`. */
export const issueColumns = Object.keys(storedIssue.shape)
  .map((column) => `jira_issue.${column}`)
  .join(', ');

/** Reads rows selected with `issueColumns`. */
export function issuesOf(rows: readonly unknown[]): readonly StoredIssue[] {
  return rows.map((row) => storedIssue.parse(row));
}

/** The issues in the database, for everyone: rights are the business of whoever asks. */
export interface IssueStore {
  find(idOrKey: string): StoredIssue | undefined;
  list(projectId: string, offset: number, limit: number): readonly StoredIssue[];
  count(projectId: string): number;
}

/** Opens the issues; every call runs a statement prepared once, by an index. */
export function createIssueStore(db: Db): IssueStore {
  const byId = db.prepare(`select ${issueColumns} from jira_issue where id = ?`);
  const byKey = db.prepare(`select ${issueColumns} from jira_issue where key = ?`);
  const ofProject = db.prepare(
    `select ${issueColumns} from jira_issue where project_id = ? order by number limit ? offset ?`,
  );
  const counted = db.prepare('select count(*) as count from jira_issue where project_id = ?');
  const countRow = z.object({ count: z.int() });
  return {
    find(idOrKey) {
      const row = /^\d{1,15}$/.test(idOrKey) ? byId.get(Number(idOrKey)) : byKey.get(idOrKey.toUpperCase());
      return row === undefined ? undefined : storedIssue.parse(row);
    },
    list: (projectId, offset, limit) => issuesOf(ofProject.all(Number(projectId), limit, offset)),
    count: (projectId) => countRow.parse(counted.get(Number(projectId))).count,
  };
}
