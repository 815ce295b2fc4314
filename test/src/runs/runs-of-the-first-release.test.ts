import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { runStore } from '../../../src/adapters/forge/runs/run-store';
import { openBulk } from '../../../src/runs/open-bulk';
import { cancelRun } from '../../../src/runs/cancel-run';
import { resumeRun } from '../../../src/runs/press-run';
import { sweepRuns } from '../../../src/runs/sweep-runs';
import { ada as adas, projectId } from '../../builders';
import type { World } from '../../ports';
import { aRunWorld, deliverAll, itemsOf, paula, start, watched } from '../../run-world';
import { startPlatform, type Platform } from '../adapters/forge/platform';

/** Rows of one run of twelve issues at four points of its life, as commit 3c2b415 stored them. */
const rows = z.record(z.string(), z.unknown());
const fixture = z.object({ runId: z.string(), ready: rows, tried: rows, paused: rows, done: rows });
const file = path.resolve(__dirname, '../../fixtures/runs-of-3c2b415.json');
const written = fixture.parse(JSON.parse(readFileSync(file, 'utf8')));
const { runId } = written;
const ada = { ...paula, accountId: adas };

interface Stored {
  readonly world: World;
  readonly platform: Platform;
}

function storedAs(situation: 'ready' | 'tried' | 'paused' | 'done'): Stored {
  const platform = startPlatform();
  for (const [key, value] of Object.entries(written[situation])) platform.storage.set('plain', key, value);
  const plain = aRunWorld(12);
  plain.jira.asUser = adas;
  plain.state.now = new Date('2026-11-28T12:00:00.000Z');
  for (const item of Object.values(written.ready)) hold(plain, item);
  return { platform, world: { ...plain, ports: { ...plain.ports, runs: runStore } } };
}

const chunk = z.object({
  items: z.array(z.tuple([z.string(), z.string(), z.tuple([z.int(), z.string()])], z.unknown())),
});

function hold(world: World, row: unknown): void {
  const { data } = chunk.safeParse(row);
  for (const [issueId, , [, id]] of data?.items ?? []) {
    const options = { viewOnly: false, autoPush: false, autoPull: false };
    world.connector.hold(issueId, [{ record: { object: 'Case', id }, options }]);
  }
}

test.each([
  ['ready', 'ready'],
  ['tried', 'tried'],
  ['paused', 'paused'],
  ['done', 'done'],
] as const)('a run stored as %s opens as %s, with its items', async (situation, phase) => {
  const { world } = storedAs(situation);
  const { current, history } = await openBulk(world.ports)(ada, { projectId });
  expect(current).toMatchObject({ id: runId, phase, startedBy: 'Ada', standing: { total: 12 } });
  expect(history.map(({ id }) => id)).toEqual([runId]);
  const items = await itemsOf(world, runId, {}, ada);
  expect(items.map(({ host }) => host)).toEqual(Array(12).fill(null));
});

test.each(['ready', 'tried'] as const)(
  'a run stored as %s can be started by its maker, whose rights are asked',
  async (situation) => {
    const { world } = storedAs(situation);
    await start(world, runId, null, ada);
    await deliverAll(world);
    expect(await watched(world, runId, ada)).toMatchObject({
      phase: 'done',
      standing: { by: { pushed: 12 } },
    });
    expect(world.connector.pushed).toHaveLength(situation === 'ready' ? 12 : 7);
  },
);

test('started by somebody else, it pauses until the maker’s press asks for the maker’s rights', async () => {
  const { world } = storedAs('ready');
  await start(world, runId, null, paula);
  await deliverAll(world);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'paused',
    pause: { why: 'makersRights' },
  });
  world.jira.asUser = adas;
  await resumeRun(world.ports)(ada, { projectId, runId });
  await deliverAll(world);
  expect(await watched(world, runId, ada)).toMatchObject({ phase: 'done', standing: { by: { pushed: 12 } } });
});

test('a run that a person paused goes on where it stopped, and doubles nothing', async () => {
  const { world } = storedAs('paused');
  const before = (await watched(world, runId, ada)).standing.by;
  await resumeRun(world.ports)(ada, { projectId, runId });
  await deliverAll(world);
  const { phase, standing } = await watched(world, runId, ada);
  expect([phase, standing.by.waiting]).toEqual(['done', 0]);
  expect(world.connector.pushed).toHaveLength(before.waiting);
});

test('it can be cancelled', async () => {
  const { world } = storedAs('ready');
  await cancelRun(world.ports)(ada, { projectId, runId });
  expect((await watched(world, runId, ada)).phase).toBe('cancelled');
  expect((await openBulk(world.ports)(ada, { projectId })).current?.endedAt).not.toBeNull();
});

test('the sweep finds it, and closes it once it is abandoned', async () => {
  const { world } = storedAs('tried');
  world.state.now = new Date('2026-12-13T12:00:00.000Z');
  await sweepRuns(world.ports);
  expect(await runStore.endOf({ projectId, id: runId })).toMatchObject({ how: 'closed' });
});
