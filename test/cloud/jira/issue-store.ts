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

/** An issue as it is stored. Times are milliseconds since 1970. */
export type StoredIssue = z.output<typeof storedIssue>;

/** The columns of a stored issue, for `select`. */
export const issueColumns = Object.keys(storedIssue.shape)
  .map((column) => `jira_issue.${column}`)
  .join(', ');

/** Reads rows selected with `issueColumns`. */
export function issuesOf(rows: readonly unknown[]): readonly StoredIssue[] {
  return rows.map((row) => storedIssue.parse(row));
}

/** The issues in the database, regardless of who sees them: that is decided in `visibility.ts`. */
export interface IssueStore {
  /**
   * By id, by key in upper or lower case, or by a former key: Jira keeps former keys for their issue.
   * @see https://support.atlassian.com/migration/kb/migration-of-jiras-historical-keys-for-issues-and-projects
   */
  find(idOrKey: string): StoredIssue | undefined;
}

/** Opens the issues. Every call runs a prepared statement on an index. */
export function createIssueStore(db: Db): IssueStore {
  const byId = db.prepare(`select ${issueColumns} from jira_issue where id = ?`);
  const byKey = db.prepare(`select ${issueColumns} from jira_issue where key = ?`);
  const byFormerKey = db.prepare(
    `select ${issueColumns} from jira_former_key join jira_issue on jira_issue.id = issue_id
     where jira_former_key.key = ?`,
  );
  const rowOf = (idOrKey: string): unknown => {
    if (/^\d{1,15}$/.test(idOrKey)) return byId.get(Number(idOrKey));
    const key = idOrKey.toUpperCase();
    return byKey.get(key) ?? byFormerKey.get(key);
  };
  return {
    find(idOrKey) {
      const row = rowOf(idOrKey);
      return row === undefined ? undefined : storedIssue.parse(row);
    },
  };
}
