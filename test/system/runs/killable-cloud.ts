import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import * as z from 'zod/mini';
import { runView, type RunView } from '../../../src/contract/runs/run-view';
import { openDatabase } from '../../cloud/database';
import { reply } from '../running-app';
import type { CloudWish } from './cloud-program';
import { opsId } from './linked-issues';
import { dataOf } from './running-bulk';

const message = z.tuple([z.object({ answer: z.unknown() })], z.unknown());
const delivery = z.object({ value: reply });
const rows = z.array(z.object({ key: z.string(), value: z.string() }));

/** A whole local cloud in its own process, on a data folder that outlives it. */
export interface KillableCloud {
  grant(wish: CloudWish): Promise<unknown>;
  /** Calls the bulk push page of OPS as Ada. It must answer. */
  ask(functionKey: string, payload: object): Promise<object>;
  watch(runId: string): Promise<RunView>;
  /** Kills it with `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts one, on an empty folder or on what is there. Resolves when it answers. */
export async function startKillableCloud(dataDir: string, state: 'fresh' | 'kept'): Promise<KillableCloud> {
  const cloud = fork(path.join(__dirname, 'cloud-program.ts'), [dataDir, state], {
    execArgv: ['--import', 'tsx'],
  });
  await once(cloud, 'message');
  const grant: KillableCloud['grant'] = async (wish) => {
    const answered = once(cloud, 'message');
    cloud.send(wish);
    return message.parse(await answered)[0].answer;
  };
  const ask: KillableCloud['ask'] = async (functionKey, payload) => {
    const answer = await grant({ what: 'ask', functionKey, payload: { projectId: opsId, ...payload } });
    return dataOf(delivery.parse(answer).value);
  };
  return {
    grant,
    ask,
    watch: async (runId) => runView.parse(await ask('watchRun', { runId })),
    kill: () => killed(cloud),
  };
}

async function killed(cloud: ChildProcess): Promise<void> {
  if (cloud.exitCode !== null || cloud.signalCode !== null) return;
  const exit = once(cloud, 'exit');
  cloud.kill('SIGKILL');
  await exit;
}

/**
 * Lets time pass in a folder no cloud works on: rows under these keys become older, and waiting events become due
 * sooner.
 */
export function letPass(dataDir: string, ms: number, keys = 'run:%'): void {
  const db = openDatabase(dataDir);
  const older = (instant: string): string => new Date(Date.parse(instant) - ms).toISOString();
  const select = db.prepare(`select key, value from forge_storage where shelf = 'plain' and key like ?`);
  const update = db.prepare(`update forge_storage set value = ? where shelf = 'plain' and key = ?`);
  for (const { key, value } of rows.parse(select.all(keys))) {
    update.run(value.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, older), key);
  }
  db.prepare('update forge_event set due = due - ?').run(ms);
  db.close();
}
