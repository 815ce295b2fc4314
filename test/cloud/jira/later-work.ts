import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../database';
import { createTaskTable, type Task } from './task-table';

/** Work that Jira accepts now and does a little later, one piece after the other in order of acceptance. */
export interface LaterWork {
  accept(accountId: string, question: string): Task;
  find(taskId: number): Task | undefined;
  /** Resolves when all accepted work is done. */
  settled(): Promise<void>;
}

interface Means {
  readonly db: Db;
  readonly now: () => number;
  readonly delayMs: () => number;
  /** Does the work and returns the result. An error makes the task a failed one. */
  readonly perform: (question: string, accountId: string) => unknown;
}

/**
 * Opens the work. Work that an earlier process accepted but did not do is done now. Waiting keeps no process alive, and
 * after the database is closed nothing more is done.
 */
export function createLaterWork({ db, now, delayMs, perform }: Means): LaterWork {
  const tasks = createTaskTable(db);
  let last: Promise<void> = Promise.resolve();

  const enqueue = (task: Task) => {
    const due = performance.now() + delayMs();
    last = last.then(async () => {
      await wait(Math.max(0, due - performance.now()), undefined, { ref: false });
      if (db.open) carryOut(task);
    });
  };
  const carryOut = ({ id, question, submitted_by: accountId }: Task) => {
    try {
      tasks.finish(id, 'COMPLETE', perform(question, accountId), now());
    } catch (error) {
      console.error(error);
      tasks.finish(id, 'FAILED', null, now());
    }
  };

  tasks.enqueued().forEach(enqueue);
  return {
    accept(accountId, question) {
      const task = tasks.add(accountId, question, now());
      enqueue(task);
      return task;
    },
    find: tasks.find,
    async settled() {
      for (let seen: unknown; seen !== last;) {
        seen = last;
        await last;
      }
    },
  };
}
