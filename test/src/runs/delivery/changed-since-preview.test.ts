import {
  aRunWorld,
  deliverAll,
  itemsOf,
  liesOf,
  passTime,
  paula,
  preview,
  start,
  watched,
} from '../../../run-world';

test('issues deleted, moved or forbidden since the preview are not sent, and are reported as such', async () => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  const moved = world.jira.all.get('20002');
  if (moved) world.jira.all.set('20002', { ...moved, projectId: '999' });
  world.jira.readOnly.set(paula.accountId, new Set(['20003']));
  await start(world, runId);
  await deliverAll(world);
  const skipped = await itemsOf(world, runId, { state: 'skipped' });
  expect(skipped.map(({ issueKey, skipped: why }) => [issueKey, why])).toEqual([
    ['OPS-2', 'otherProject'],
    ['OPS-3', 'noPermission'],
  ]);
  expect(world.connector.pushed).toHaveLength(8);
  expect(await liesOf(world, runId)).toEqual([]);
});

test.each(['deleted', 'hidden'] as const)('an issue %s since the preview is not sent', async (how) => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  if (how === 'deleted') world.jira.all.delete('20002');
  else world.jira.hidden.set(paula.accountId, new Set(['20002']));
  passTime(world, 120_000);
  await start(world, runId);
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(9);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 9 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('an item whose link was removed since the preview is refused, and the others are pushed', async () => {
  const world = aRunWorld(10);
  const runId = await preview(world);
  world.connector.hold('20004', []);
  await start(world, runId);
  await deliverAll(world);
  expect((await watched(world, runId)).standing.by).toMatchObject({ pushed: 9, refused: 1 });
  expect(await liesOf(world, runId)).toEqual([]);
});
