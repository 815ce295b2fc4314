import * as z from 'zod/mini';
import type { Db } from '../database';
import { issueColumns, issuesOf, type IssueStore, type StoredIssue } from './issue-store';
import { joined, sql, type Sql } from './jql/sql';
import { permissionsIn, visibleProjects, type Caller } from './permissions';

/**
 * Who sees which issue. A person needs to browse its project and, where the issue is restricted (Jira's issue
 * security), to be named there; the app sees every issue. What is hidden looks exactly like what is missing.
 */
export interface Visibility {
  find(idOrKey: string, caller: Caller): StoredIssue | undefined;
  /** What the caller may do with an issue, with the global permissions; nothing at all with one they do not see. */
  permissionsOn(issue: StoredIssue, caller: Caller): ReadonlySet<string>;
  list(projectId: string, caller: Caller, offset: number, limit: number): readonly StoredIssue[];
  count(projectId: string, caller: Caller): number;
  /** Only these accounts see the issue from now on; null lifts the restriction. */
  restrict(issueId: number, accountIds: readonly string[] | null): void;
}

const counted = z.object({ count: z.int() });
const restriction = z.object({ viewers: z.string() });
const nothing: ReadonlySet<string> = new Set();

/** Opens the visibility of the stored issues. */
export function createVisibility(db: Db, issues: IssueStore): Visibility {
  const restrictionOf = db.prepare('select viewers from jira_restriction where issue_id = ?');
  const put = db.prepare('insert or replace into jira_restriction (issue_id, viewers) values (?, ?)');
  const lift = db.prepare('delete from jira_restriction where issue_id = ?');

  const isNamed = (issue: StoredIssue, caller: Caller) => {
    if (caller.kind === 'app') return true;
    const row = restrictionOf.get(issue.id);
    return row === undefined || restriction.parse(row).viewers.split(' ').includes(caller.accountId);
  };
  const permissionsOn: Visibility['permissionsOn'] = (issue, caller) => {
    const held = permissionsIn(String(issue.project_id), caller);
    return held.has('BROWSE_PROJECTS') && isNamed(issue, caller) ? held : nothing;
  };
  const inProject = (projectId: string, caller: Caller) =>
    joined([sql('jira_issue.project_id = ?', Number(projectId)), visibleTo(caller)], 'and');
  return {
    permissionsOn,
    find(idOrKey, caller) {
      const issue = issues.find(idOrKey);
      return issue && permissionsOn(issue, caller).size > 0 ? issue : undefined;
    },
    list(projectId, caller, offset, limit) {
      const { sql: where, params } = inProject(projectId, caller);
      const text = `select ${issueColumns} from jira_issue where ${where} order by number limit ? offset ?`;
      return issuesOf(db.prepare(text).all(...params, limit, offset));
    },
    count(projectId, caller) {
      const { sql: where, params } = inProject(projectId, caller);
      const text = `select count(*) as count from jira_issue where ${where}`;
      return counted.parse(db.prepare(text).get(...params)).count;
    },
    restrict(issueId, accountIds) {
      if (accountIds === null) lift.run(issueId);
      else put.run(issueId, accountIds.join(' '));
    },
  };
}

/** True of the issues the caller sees. */
export function visibleTo(caller: Caller): Sql {
  const projects = visibleProjects(caller).map(({ id }) => Number(id));
  const browsed = sql(`jira_issue.project_id in (${projects.map(() => '?').join(', ')})`, ...projects);
  if (caller.kind === 'app') return browsed;
  const others = "select issue_id from jira_restriction where instr(' ' || viewers || ' ', ?) = 0";
  return joined([browsed, sql(`jira_issue.id not in (${others})`, ` ${caller.accountId} `)], 'and');
}
