import * as z from 'zod/mini';
import type { Db } from '../database';
import { getIn, issueTypes, priorities, statuses } from './catalog';
import type { Project } from './projects';
import { wordsOf } from './words';

/** What a new issue begins with. Everything else is the default of its project. */
interface NewIssue {
  readonly project: Project;
  readonly typeId: string;
  readonly reporter: string;
  readonly summary: string;
  readonly description: string | null;
}

/** Makes issues. */
export interface NewIssues {
  create(issue: NewIssue): { readonly id: number; readonly key: string };
}

const numbered = z.object({ number: z.int() });
const identified = z.object({ id: z.int() });

/** Opens the making of issues. Ids and numbers grow and are never used again. */
export function createNewIssues(db: Db, now: () => number): NewIssues {
  const insert = db.prepare(`insert into jira_issue values (${Array(15).fill('?').join(', ')})`);
  const highest = db.prepare(
    `select max(coalesce((select max(id) from jira_issue), 0),
                coalesce((select max(issue_id) from jira_former_key), 0)) + 1 as id`,
  );
  return {
    create: db.transaction(({ project, typeId, reporter, summary, description }: NewIssue) => {
      const { id } = identified.parse(highest.get());
      const number = nextNumber(db, project.key);
      const key = `${project.key}-${number}`;
      const [status, priority] = [getIn(statuses, 'Open'), getIn(priorities, 'Medium')];
      const texts = [summary, description, now(), now(), wordsOf(summary)];
      insert.run(
        ...[id, key, Number(project.id), number, Number(getIn(issueTypes, typeId).id)],
        ...[Number(status.id), Number(priority.id), null, reporter, ...texts],
        wordsOf(`${summary} ${description ?? ''}`),
      );
      return { id, key };
    }),
  };
}

/** One more than the highest number the project ever gave. Numbers of issues that left are not reused. */
export function nextNumber(db: Db, projectKey: string): number {
  const highest = db.prepare(
    `select coalesce(max(cast(substr(key, ?) as integer)), 0) + 1 as number
     from (select key from jira_issue union all select key from jira_former_key) where key like ?`,
  );
  return numbered.parse(highest.get(projectKey.length + 2, `${projectKey}-%`)).number;
}
