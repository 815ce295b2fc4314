import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What `npm start` runs after installing and building, in a process of its own. */
export interface StartedCloud {
  /** What it has printed, to the line that says it is ready. */
  readonly printed: string;
  stop(): Promise<void>;
}

/** Starts the cloud by its command line, on free ports and a data folder of its own. */
export async function startedCloud(...options: readonly string[]): Promise<StartedCloud> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'started-cloud-'));
  const program = path.resolve(__dirname, '../cloud/start.ts');
  const args = ['--import', 'tsx', program, '--port', '0', '--data', dataDir, ...options];
  const cloud = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => cloud.once('exit', () => resolve()));
  const printed = await new Promise<string>((resolve, reject) => {
    let text = '';
    cloud.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (/^ready /m.test(text)) resolve(text);
    });
    cloud.once('exit', () => reject(new Error(`the cloud ended before it was ready:\n${text}`)));
  });
  return {
    printed,
    async stop() {
      cloud.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true });
    },
  };
}
