import { cancelRun } from '../../../src/runs/cancel-run';
import { AppError } from '../../../src/shared/app-error';
import { projectId } from '../../builders';
import {
  aRunWorld,
  deliverAll,
  itemsOf,
  passTime,
  paula,
  preview,
  start,
  watched,
  wholeProject,
} from '../../run-world';
import { ada, adasHundred, become } from './adas-hundred';

test('starting another person’s run sends what both may push, and the rest waits for its maker', async () => {
  const { world, runId } = await adasHundred();
  expect(await start(world, runId, null, paula)).toMatchObject({ startedBy: 'Ada', pushedBy: 'Paula' });
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(60);
  become(world, paula);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'done',
    standing: { total: 60, by: { pushed: 60, waiting: 0 } },
  });
  become(world, ada);
  expect(await watched(world, runId, ada)).toMatchObject({
    phase: 'partly',
    standing: { total: 100, by: { pushed: 60, waiting: 40 } },
  });
  await start(world, runId, null, ada);
  await deliverAll(world);
  expect(await watched(world, runId, ada)).toMatchObject({
    phase: 'done',
    standing: { by: { pushed: 100 } },
  });
  expect(new Set(world.connector.pushed).size).toBe(100);
});

test('an issue the starter may see but not edit waits for the maker too, and is not skipped', async () => {
  const { world, runId } = await adasHundred('readOnly');
  await start(world, runId, null, paula);
  await deliverAll(world);
  become(world, paula);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'partly',
    standing: { total: 100, by: { pushed: 60, waiting: 40, skipped: 0 } },
  });
});

test('a run others may still send items of blocks nobody, and can be continued later', async () => {
  const { world, runId } = await adasHundred();
  await start(world, runId, null, paula);
  await deliverAll(world);
  const second = await preview(world, wholeProject, paula);
  become(world, ada);
  await expect(start(world, runId, null, ada)).rejects.toMatchObject({ code: 'RUN_UNDER_WAY' });
  await cancelRun(world.ports)(paula, { projectId, runId: second });
  await start(world, runId, null, ada);
  await deliverAll(world);
  expect(await watched(world, runId, ada)).toMatchObject({
    phase: 'done',
    standing: { by: { pushed: 100 } },
  });
});

test('Start checks the issues again: deleted, hidden, moved and forbidden ones are not sent', async () => {
  const world = aRunWorld(20);
  const runId = await preview(world);
  world.jira.all.delete('20001');
  world.jira.hidden.set(paula.accountId, new Set(['20002']));
  world.jira.readOnly.set(paula.accountId, new Set(['20003']));
  const moved = world.jira.all.get('20004');
  if (moved) world.jira.all.set('20004', { ...moved, projectId: '999' });
  await start(world, runId);
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(16);
  passTime(world, 61_000);
  expect((await watched(world, runId)).standing).toMatchObject({
    total: 18,
    by: { pushed: 16, skipped: 2 },
    skips: { noPermission: 1, otherProject: 1 },
  });
  expect((await watched(world, runId)).unseen).toBe(2);
  expect(
    (await itemsOf(world, runId)).some(({ issueId }) => issueId === '20001' || issueId === '20002'),
  ).toBe(false);
});

test('an issue deleted while its move is looked up is left out, and the others are sent', async () => {
  const world = aRunWorld(20);
  const runId = await preview(world);
  world.jira.fail('searchKeys', new AppError('REFUSED', { by: 'jira', detail: 'An issue does not exist.' }));
  const moved = world.jira.all.get('20004');
  if (moved) world.jira.all.set('20004', { ...moved, projectId: '999' });
  await start(world, runId);
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(19);
});

test('a pause does not quote a refusal about an item the reader may not see', async () => {
  const { world, runId } = await adasHundred();
  world.connector.fail({
    call: 'push',
    error: new AppError('REFUSED', { detail: 'Secret words.' }),
    times: 100,
    skip: 60,
  });
  await start(world, runId, null, ada);
  await deliverAll(world);
  become(world, ada);
  expect(await watched(world, runId, ada)).toMatchObject({
    pause: { why: 'sameRefusal', detail: 'Secret words.' },
  });
  become(world, paula);
  const seen = await watched(world, runId, paula);
  expect(seen).toMatchObject({ phase: 'paused', pause: { why: 'sameRefusal', detail: null }, causes: [] });
  expect(JSON.stringify(seen)).not.toContain('Secret');
});
