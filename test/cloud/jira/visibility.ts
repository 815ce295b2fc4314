import * as z from 'zod/mini';
import type { Db } from '../database';
import { issueColumns, issuesOf, type IssueStore, type StoredIssue } from './issue-store';
import { joined, sql, type Sql } from './jql/sql';
import { permissionsIn, visibleProjects, type Caller } from './permissions';
import type { JiraSwitches } from './switches';
import { accountOf } from './users';

/**
 * Who sees which issue. A person must be able to browse its project and, if the issue is restricted (Jira's issue
 * security), be named there. So must the app, unless the switch `appSees` shows it every issue. A hidden issue looks
 * exactly like a missing one.
 */
export interface Visibility {
  find(idOrKey: string, caller: Caller): StoredIssue | undefined;
  /** The caller's permissions on an issue, including global ones. None for an issue they do not see. */
  permissionsOn(issue: StoredIssue, caller: Caller): ReadonlySet<string>;
  list(projectId: string, caller: Caller, offset: number, limit: number): readonly StoredIssue[];
  count(projectId: string, caller: Caller): number;
  /** True for issues the caller sees. */
  visibleTo(caller: Caller): Sql;
  /** From now on only these accounts see the issue. Null lifts the restriction. */
  restrict(issueId: number, accountIds: readonly string[] | null): void;
}

const counted = z.object({ count: z.int() });
const restriction = z.object({ viewers: z.string() });
const nothing: ReadonlySet<string> = new Set();

/** Opens the visibility of the stored issues. */
export function createVisibility(
  db: Db,
  issues: IssueStore,
  switches: Pick<JiraSwitches, 'appSees'>,
): Visibility {
  const restrictionOf = db.prepare('select viewers from jira_restriction where issue_id = ?');
  const put = db.prepare('insert or replace into jira_restriction (issue_id, viewers) values (?, ?)');
  const lift = db.prepare('delete from jira_restriction where issue_id = ?');

  const seesAll = (caller: Caller) => caller.kind === 'app' && switches.appSees === 'every issue';
  const isNamed = (issue: StoredIssue, caller: Caller) => {
    if (seesAll(caller)) return true;
    const row = restrictionOf.get(issue.id);
    return row === undefined || restriction.parse(row).viewers.split(' ').includes(accountOf(caller));
  };
  const visibleTo = (caller: Caller) => {
    const browsed = inVisibleProjects(caller);
    return seesAll(caller) ? browsed : joined([browsed, notHiddenFrom(accountOf(caller))], 'and');
  };
  const permissionsOn: Visibility['permissionsOn'] = (issue, caller) => {
    const held = permissionsIn(String(issue.project_id), caller);
    return held.has('BROWSE_PROJECTS') && isNamed(issue, caller) ? held : nothing;
  };
  const inProject = (projectId: string, caller: Caller) =>
    joined([sql('jira_issue.project_id = ?', Number(projectId)), visibleTo(caller)], 'and');
  return {
    ...{ permissionsOn, visibleTo },
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

function inVisibleProjects(caller: Caller): Sql {
  const projects = visibleProjects(caller).map(({ id }) => Number(id));
  return sql(`jira_issue.project_id in (${projects.map(() => '?').join(', ')})`, ...projects);
}

function notHiddenFrom(accountId: string): Sql {
  const others = "select issue_id from jira_restriction where instr(' ' || viewers || ' ', ?) = 0";
  return sql(`jira_issue.id not in (${others})`, ` ${accountId} `);
}
