import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program that stays until it is ended. */
const idle = 'setInterval(() => undefined, 1000)';

async function start(args: readonly string[], environment: object): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', idle, ...args], { env: { ...process.env, ...environment } });
  await once(child, 'spawn');
  return child;
}

/** What a run of that name ends with; whatever is there is not waited for. */
function endOf(run: string) {
  const file = pathToFileURL(path.join(__dirname, 'left-over.mjs')).href;
  const program = `import { refuseLeftOver } from '${file}'; await refuseLeftOver('${run}', 0);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
}

test.each([
  ['its environment', (run: string) => start([], { TEST_RUN: run })],
  ['its argument', (run: string) => start([run], {})],
])('a process that names the run in %s fails it, and is ended', async (_, startIn) => {
  const run = randomUUID();
  const child = await startIn(run);
  const exited = once(child, 'exit');
  const end = endOf(run);
  expect(end.status).toBe(1);
  expect(end.stderr).toContain('left over by the tests, and ended now:');
  expect(end.stderr).toContain(`${String(child.pid)} ${process.execPath}`);
  expect(await exited).toEqual([null, 'SIGKILL']);
});

test('a run that leaves nothing ends well, whatever others have started', async () => {
  const other = await start([], { TEST_RUN: randomUUID() });
  expect(endOf(randomUUID())).toMatchObject({ status: 0, stderr: '' });
  expect(other.exitCode).toBeNull();
  const exited = once(other, 'exit');
  other.kill();
  await exited;
});
