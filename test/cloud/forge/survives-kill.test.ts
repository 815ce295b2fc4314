import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod/mini';
import { startUpstream, type Upstream } from './fixture/start-upstream';

let home: string;
let upstream: Upstream;
const hosts: ChildProcess[] = [];

beforeAll(async () => {
  [home, upstream] = await Promise.all([mkdtemp(path.join(os.tmpdir(), 'forge-kill-')), startUpstream()]);
});
afterAll(async () => {
  await Promise.all(hosts.map(kill));
  await Promise.all([upstream.close(), rm(home, { recursive: true })]);
});

async function startHost(): Promise<ChildProcess> {
  const host = fork(
    path.join(__dirname, 'fixture/host-program.ts'),
    [path.join(home, 'data'), upstream.origin],
    { execArgv: ['--import', 'tsx'] },
  );
  hosts.push(host);
  expect(await once(host, 'message')).toContain('ready');
  return host;
}

const pushed = z.object({ value: z.object({ jobId: z.string() }) });
const reply = z.tuple([z.object({ answer: z.unknown(), functionProcess: z.number() })], z.unknown());

async function ask(host: ChildProcess, probe: string, payload: object): Promise<z.output<typeof reply>[0]> {
  const message = once(host, 'message');
  host.send({ probe, payload });
  return reply.parse(await message)[0];
}

async function kill(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const exit = once(host, 'exit');
  host.kill('SIGKILL');
  await exit;
}

/** Resolves when a process is gone. It takes a moment to notice that its parent is gone. */
async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await setTimeout(20);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a cloud killed in the middle keeps values, secrets and events, and delivers interrupted events again', async () => {
  const killed = await startHost();
  await ask(killed, 'set', { key: 'value', value: 'kept' });
  await ask(killed, 'setSecret', { key: 'token', value: 'kept as well' });
  const { answer, functionProcess } = await ask(killed, 'push', {
    queue: 'work',
    events: [{ body: { then: 'wait' } }, { body: { n: 2 }, delayInSeconds: 900 }],
  });
  await upstream.arrived('/when-released');
  await kill(killed);

  const next = await startHost();
  await upstream.arrived('/when-released', 2);
  expect((await ask(next, 'get', { key: 'value' })).answer).toEqual({ value: 'kept' });
  expect((await ask(next, 'getSecret', { key: 'token' })).answer).toEqual({ value: 'kept as well' });
  const { jobId } = pushed.parse(answer).value;
  const stats = await ask(next, 'stats', { queue: 'work', jobId });
  expect(stats.answer).toEqual({ value: { success: 0, failed: 0, inProgress: 2 } });
  await gone(functionProcess);
});
