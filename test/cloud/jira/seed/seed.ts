import type { Db } from '../../database';
import { getIn, issueTypes, priorities, statuses } from '../catalog';
import { findProject } from '../projects';
import { findUser } from '../users';
import { wordsOf } from '../words';
import { operations } from './operations';
import { security } from './security';
import type { SeededProject } from './seeded-issue';
import { supportDesk } from './support-desk';

const day = 86_400_000;

interface Wish {
  /** Issue ages count from here, so that "last 30 days" finds something. */
  readonly now: number;
  /** Keys of the projects. All of them if undefined. */
  readonly projects: readonly string[] | undefined;
  /** How many issues OPS gets. Its usual size if undefined. */
  readonly operations: number | undefined;
  /** How many issues SUP gets. Its usual size if undefined. */
  readonly support: number | undefined;
}

/** Fills an empty Jira in one transaction. A Jira with any data stays unchanged. */
export function seed(db: Db, { now, projects, operations: count, support }: Wish): void {
  if (db.prepare('select id from jira_issue limit 1').get() !== undefined) return;
  const wanted = [supportDesk(support), operations(count), security()].filter(
    ({ key }) => projects?.includes(key) ?? true,
  );
  const insert = db.prepare(`insert into jira_issue values (${Array(15).fill('?').join(', ')})`);
  db.transaction(() => {
    for (const project of wanted) for (const row of rowsOf(project, now)) insert.run(...row);
  })();
}

function rowsOf({ key, issues }: SeededProject, now: number): readonly (string | number | null)[][] {
  const projectId = Number(findProject(key)?.id);
  return issues.map(({ id, issue }, index) => [
    id,
    `${key}-${index + 1}`,
    projectId,
    index + 1,
    Number(getIn(issueTypes, issue.type).id),
    Number(getIn(statuses, issue.status).id),
    Number(getIn(priorities, issue.priority).id),
    accountOf(issue.assignee),
    accountOf(issue.reporter),
    issue.summary,
    issue.description,
    Math.floor(now - issue.daysOld * day),
    Math.floor(now - (issue.daysOld / 3) * day),
    wordsOf(issue.summary),
    wordsOf(`${issue.summary} ${issue.description ?? ''}`),
  ]);
}

function accountOf(name: string | null): string | null {
  return name === null ? null : (findUser(name)?.accountId ?? null);
}
