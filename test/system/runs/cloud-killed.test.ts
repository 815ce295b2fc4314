import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { runsContract } from '../../../src/contract/runs/questions';
import { letPass, startKillableCloud, type KillableCloud } from './killable-cloud';
import { within } from './linked-issues';
import { until } from '../../until';
import { proveItemsTruthful } from './truthful';

const pushLog = z.array(
  z.object({ issueId: z.string(), soid: z.string(), at: z.number(), outcome: z.string() }),
);
const span = { first: 1, last: 120 };

let home: string;
const clouds: KillableCloud[] = [];
const dataDir = () => path.join(home, 'data');

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'cloud-kill-'));
});
afterAll(async () => {
  await Promise.all(clouds.map((cloud) => cloud.kill()));
  await rm(home, { recursive: true });
});

async function startCloud(state: 'fresh' | 'kept' = 'kept'): Promise<KillableCloud> {
  const cloud = await startKillableCloud(dataDir(), state);
  clouds.push(cloud);
  return cloud;
}

const pushed = async (cloud: KillableCloud) => pushLog.parse(await cloud.grant({ what: 'pushes' }));

async function proveTruthful(cloud: KillableCloud, id: string): Promise<void> {
  const filter = { plannedAs: null, skipped: null, state: null };
  const question = { runId: id, filter, from: 0, limit: 500 };
  const { items } = runsContract.readItems.answer.parse(await cloud.ask('readItems', question));
  proveItemsTruthful(await cloud.watch(id), items, await pushed(cloud));
}

test('when the cloud is killed in the middle of a run, the run goes on by itself after a restart and sends nothing twice', async () => {
  const killed = await startCloud('fresh');
  await killed.grant({ what: 'setUp', ...span });
  const begun = runsContract.previewRun.answer.parse(
    await killed.ask('previewRun', { choice: within(span) }),
  );
  expect(begun).toMatchObject({ begun: true, run: { asking: null, startedBy: 'Ada' } });
  const { id } = begun.begun ? begun.run : begun.underWay;
  await until(
    () => killed.watch(id),
    ({ phase }) => phase === 'ready',
  );
  await killed.ask('startPush', { runId: id, first: null });
  await until(
    () => pushed(killed),
    ({ length }) => length > 40,
  );
  await killed.kill();

  // Right after the restart nobody can tell whether the function is alive, so it is left alone.
  const soon = await startCloud();
  const before = await pushed(soon);
  const left = await soon.watch(id);
  expect(left).toMatchObject({ phase: 'pushing', standing: { total: 120, by: { unknown: 0 } } });
  await proveTruthful(soon, id);
  await soon.kill();

  letPass(dataDir(), 240_000);
  const later = await startCloud();
  const done = await until(
    () => later.watch(id),
    ({ phase }) => phase === 'done',
  );
  expect(done.standing.by.unknown).toBe(left.standing.by.onTheWay);
  expect(done.standing.by.pushed + done.standing.by.unknown).toBe(120);
  expect((await pushed(later)).slice(-before.length)).toEqual(before);
  await proveTruthful(later, id);
});
