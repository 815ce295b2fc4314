import type { Db } from '../database';
import type { IssueStore, StoredIssue } from './issue-store';
import { nextNumber } from './new-issues';
import { changeProjectKey, findProject } from './projects';
import { appAccountId, findUser, type User } from './users';
import type { Visibility } from './visibility';

/** What people do to issues in Jira's own pages. Throws for a missing issue or project. */
export interface Interventions {
  /** Deletes an issue with its properties. Its key is not reused. */
  deleteIssue(idOrKey: string): void;
  /** Moves an issue to another project and returns its new key. The id stays, and the former key still finds it. */
  moveIssue(idOrKey: string, projectKey: string): string;
  /** Gives a project another key. Its issues keep id and number, and every former key still finds its issue. */
  renameProject(key: string, newKey: string): void;
  /** Changes an issue's `updated` to now, as any edit would. */
  touchIssue(idOrKey: string): void;
  /**
   * From now on only these people see the issue, and the app if it is named (or if the switch `appSees` shows it every
   * issue). Null lifts the restriction.
   */
  restrictIssue(idOrKey: string, names: readonly (User['name'] | 'app')[] | null): void;
}

interface Means {
  readonly db: Db;
  readonly issues: IssueStore;
  readonly visibility: Visibility;
  readonly now: () => number;
}

/** Opens the actions people can take. */
export function createInterventions({ db, issues, visibility, now }: Means): Interventions {
  const retireKey = db.prepare('insert or replace into jira_former_key (key, issue_id) values (?, ?)');
  const move = db.prepare(
    'update jira_issue set key = ?, project_id = ?, number = ?, updated = ? where id = ?',
  );
  const retireKeys = db.prepare(
    'insert or replace into jira_former_key (key, issue_id) select key, id from jira_issue where project_id = ?',
  );
  const rekey = db.prepare("update jira_issue set key = ? || '-' || number where project_id = ?");
  const touch = db.prepare('update jira_issue set updated = ? where id = ?');
  const drops = [
    'jira_issue where id',
    'jira_property where issue_id',
    'jira_indexed_value where issue_id',
    'jira_restriction where issue_id',
  ].map((what) => db.prepare(`delete from ${what} = ?`));

  const get = (idOrKey: string): StoredIssue => {
    const issue = issues.find(idOrKey);
    if (!issue) throw new Error(`no issue ${idOrKey}`);
    return issue;
  };
  return {
    deleteIssue(idOrKey) {
      const { id, key } = get(idOrKey);
      db.transaction(() => {
        retireKey.run(key, id);
        for (const drop of drops) drop.run(id);
      })();
    },
    moveIssue(idOrKey, projectKey) {
      const { id, key } = get(idOrKey);
      const project = findProject(projectKey);
      if (!project) throw new Error(`no project ${projectKey}`);
      const number = nextNumber(db, project.key);
      const newKey = `${project.key}-${number}`;
      db.transaction(() => {
        retireKey.run(key, id);
        move.run(newKey, Number(project.id), number, now(), id);
      })();
      return newKey;
    },
    renameProject(key, newKey) {
      const project = findProject(key);
      const other = findProject(newKey);
      if (!project || (other && other.id !== project.id))
        throw new Error(`no project ${key}, or there is a ${newKey}`);
      db.transaction(() => {
        retireKeys.run(Number(project.id));
        rekey.run(newKey, Number(project.id));
      })();
      changeProjectKey(project, newKey);
    },
    touchIssue: (idOrKey) => void touch.run(now(), get(idOrKey).id),
    restrictIssue(idOrKey, names) {
      visibility.restrict(get(idOrKey).id, names && names.map(accountNamed));
    },
  };
}

function accountNamed(name: User['name'] | 'app'): string {
  return name === 'app' ? appAccountId : (findUser(name)?.accountId ?? name);
}
