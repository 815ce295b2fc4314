import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { built } from '../built';
import { deliveriesAt } from '../forge/fixture/deliveries';
import { startUpstream, type Upstream } from '../forge/fixture/start-upstream';

let home: string;
let upstream: Upstream;
const clouds: ChildProcess[] = [];

beforeAll(async () => {
  [home, upstream] = await Promise.all([mkdtemp(path.join(os.tmpdir(), 'cloud-kill-')), startUpstream()]);
});
afterAll(async () => {
  await Promise.all(clouds.map(kill));
  await Promise.all([upstream.close(), rm(home, { recursive: true })]);
});

async function startCloud(begin: 'fresh' | 'again'): Promise<ChildProcess> {
  const cloud = fork(
    path.join(__dirname, 'fixture/cloud-program.ts'),
    [path.join(home, 'data'), built.fixture, upstream.origin, begin],
    { execArgv: ['--import', 'tsx'] },
  );
  clouds.push(cloud);
  expect(await once(cloud, 'message')).toContain('ready');
  return cloud;
}

const answer = z.tuple([z.object({ seen: z.unknown() }), z.unknown()]);

async function tell(cloud: ChildProcess, command: 'work' | 'look' | 'settle'): Promise<unknown> {
  const message = once(cloud, 'message');
  cloud.send(command);
  return answer.parse(await message)[0].seen;
}

async function kill(cloud: ChildProcess): Promise<void> {
  if (cloud.exitCode !== null || cloud.signalCode !== null) return;
  const exit = once(cloud, 'exit');
  cloud.kill('SIGKILL');
  await exit;
}

test('a cloud killed while a consumer runs comes back with all its data, and the consumer runs again', async () => {
  const killed = await startCloud('fresh');
  await tell(killed, 'work');
  await upstream.arrived('/when-released');
  const held = await tell(killed, 'look');
  expect(held).toMatchObject({ linked: ['500Qy00000VvNShIAN'], kept: ['begun'], events: { running: 1 } });
  expect(JSON.stringify(held)).toContain('the first');
  await kill(killed);

  const next = await startCloud('again');
  await upstream.arrived('/when-released', 2);
  expect(await tell(next, 'look')).toEqual(held);
  upstream.release();
  await tell(next, 'settle');
  expect(await tell(next, 'look')).toMatchObject({ kept: ['begun', 'finished'], events: { success: 1 } });
  const deliveries = deliveriesAt(upstream);
  expect(deliveries.map(({ id }) => id)).toEqual([deliveries[0]?.id, deliveries[0]?.id]);
});
