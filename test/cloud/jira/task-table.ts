import * as z from 'zod/mini';
import type { Db } from '../database';

const row = z.object({
  id: z.int(),
  submitted_by: z.string(),
  question: z.string(),
  status: z.enum(['ENQUEUED', 'COMPLETE', 'FAILED']),
  submitted: z.int(),
  finished: z.nullable(z.int()),
  result: z.nullable(z.string()),
});

/** Accepted work: for which account, what was requested, how far it is. Times in milliseconds, the result as JSON. */
export type Task = z.output<typeof row>;

/** The tasks of this database. Accepted ones survive a restart. */
export interface TaskTable {
  add(accountId: string, question: string, at: number): Task;
  find(id: number): Task | undefined;
  /** Oldest first. */
  enqueued(): readonly Task[];
  finish(id: number, status: 'COMPLETE' | 'FAILED', result: unknown, at: number): void;
}

/** Opens the tasks. */
export function createTaskTable(db: Db): TaskTable {
  const insert = db.prepare(
    `insert into jira_task (submitted_by, question, status, submitted) values (?, ?, 'ENQUEUED', ?) returning *`,
  );
  const one = db.prepare('select * from jira_task where id = ?');
  const waiting = db.prepare(`select * from jira_task where status = 'ENQUEUED' order by id`);
  const end = db.prepare('update jira_task set status = ?, result = ?, finished = ? where id = ?');
  return {
    add: (accountId, question, at) => row.parse(insert.get(accountId, question, at)),
    find(id) {
      const found = one.get(id);
      return found === undefined ? undefined : row.parse(found);
    },
    enqueued: () => waiting.all().map((found) => row.parse(found)),
    finish: (id, status, result, at) => void end.run(status, JSON.stringify(result), at, id),
  };
}
