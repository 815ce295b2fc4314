import { AppError } from '../../../../src/shared/app-error';
import { aRunWorld, deliverAll, itemsOf, liesOf, paula, preview, start, watched } from '../../../run-world';
import { aCaseId, aLink } from '../../../builders';
import type { World } from '../../../ports';

/** https://developer.atlassian.com/platform/forge/storage-reference/storage-api-limits/ */
const rowBytes = 240 * 1024;

function longestJournal({ runs }: World): number {
  return Math.max(...[...runs.rows.values()].map((row) => Buffer.byteLength(JSON.stringify(row))));
}

test('a plan with thousands of items that may no longer be sent fits its rows, and is shown completely', async () => {
  const world = aRunWorld(6_000);
  const runId = await preview(world);
  world.jira.readOnly.set(paula.accountId, new Set(world.jira.all.keys()));
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({
    phase: 'done',
    standing: { total: 6_000, by: { skipped: 6_000 }, skips: { noPermission: 6_000 } },
  });
  expect(longestJournal(world)).toBeLessThan(rowBytes);
});

test('a delivery whose journal is full hands over, and nothing is lost', async () => {
  const world = aRunWorld(1_500);
  const runId = await preview(world);
  const refused = (n: number) => new AppError('REFUSED', { detail: `${'word '.repeat(80)}${String(n)}` });
  for (let n = 0; n < 1_500; n++) {
    world.connector.fail({ call: 'push', error: refused(n), skip: 0, times: 1 });
  }
  await start(world, runId);
  await deliverAll(world);
  const { phase, standing } = await watched(world, runId);
  expect([phase, standing.by.refused]).toEqual(['done', 1_500]);
  expect(await liesOf(world, runId)).toEqual([]);
  expect([...world.runs.rows.values()].filter(({ work }) => work === 'push').length).toBeGreaterThan(2);
  expect(longestJournal(world)).toBeLessThan(rowBytes);
});

test('an issue with hundreds of links is planned in rows that fit', async () => {
  const world = aRunWorld(100);
  for (const id of world.jira.all.keys()) {
    world.connector.hold(
      id,
      Array.from({ length: 40 }, (_, n) => aLink({ id: aCaseId(n) })),
    );
  }
  const runId = await preview(world);
  expect(await itemsOf(world, runId)).toHaveLength(4_000);
  expect(Math.max(...[...world.runs.chunks.values()].map(({ length }) => length))).toBeLessThanOrEqual(1_000);
});

test('a run whose items lie far apart fits its journal', async () => {
  const world = aRunWorld(78);
  for (const id of world.jira.all.keys()) {
    world.connector.hold(
      id,
      Array.from({ length: 250 }, (_, n) => aLink({ id: aCaseId(n), viewOnly: n > 0 })),
    );
  }
  const runId = await preview(world);
  await start(world, runId);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by).toMatchObject({ pushed: 78, skipped: 19_422 });
  expect(longestJournal(world)).toBeLessThan(rowBytes);
});

test('a run takes at most twenty thousand items, and says so', async () => {
  const world = aRunWorld(90);
  for (const id of world.jira.all.keys()) {
    world.connector.hold(
      id,
      Array.from({ length: 250 }, (_, n) => aLink({ id: aCaseId(n) })),
    );
  }
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'tooMany' } });
});
