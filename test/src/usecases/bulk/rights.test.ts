import { cancelRun } from '../../../../src/usecases/bulk/cancel-run';
import { pauseRun } from '../../../../src/usecases/bulk/pause-run';
import { previewRun } from '../../../../src/usecases/bulk/preview-run';
import { resumeRun } from '../../../../src/usecases/bulk/resume-run';
import { AppError } from '../../../../src/domain/app-error';
import { projectId } from '../../../builders';
import type { World } from '../../../ports';
import {
  aRunWorld,
  askedOn,
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  passTime,
  paula,
  preview,
  start,
  watched,
  wholeProject,
} from '../../../run-world';

const ada = { ...paula, accountId: '5b10a2844c20165700ede21a' };
const day = 86_400_000;
const ids = (from: number, to: number) =>
  new Set(Array.from({ length: to - from + 1 }, (_, n) => String(20_000 + from + n)));
const as = (world: World, who: typeof paula) => void (world.jira.asUser = who.accountId);

async function resume(world: World, runId: string, caller: typeof paula) {
  as(world, caller);
  await askedOn(world, await resumeRun(world.ports)(caller, { projectId, runId }), caller);
  await deliverAll(world);
}

/** Ada plans a hundred issues; Paula sees sixty of them. */
async function adasHundred(hide: 'hidden' | 'readOnly' = 'hidden') {
  const world = aRunWorld(100);
  world.jira[hide].set(paula.accountId, ids(61, 100));
  const runId = await preview(world, wholeProject, ada);
  return { world, runId };
}

test('who starts another’s run sends what both may push, and the rest waits for its maker', async () => {
  const { world, runId } = await adasHundred();
  expect(await start(world, runId, null, paula)).toMatchObject({ startedBy: 'Ada', pushedBy: 'Paula' });
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(60);
  as(world, paula);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'done',
    standing: { total: 60, by: { pushed: 60, waiting: 0 } },
  });
  as(world, ada);
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

test('what the starter may see and not edit waits for the maker too, and is no skip', async () => {
  const { world, runId } = await adasHundred('readOnly');
  await start(world, runId, null, paula);
  await deliverAll(world);
  as(world, paula);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'partly',
    standing: { total: 100, by: { pushed: 60, waiting: 40, skipped: 0 } },
  });
});

test('a run of which others may still send something is in nobody’s way, and can be gone on with later', async () => {
  const { world, runId } = await adasHundred();
  await start(world, runId, null, paula);
  await deliverAll(world);
  const second = await preview(world, wholeProject, paula);
  as(world, ada);
  await expect(start(world, runId, null, ada)).rejects.toMatchObject({ code: 'RUN_UNDER_WAY' });
  await cancelRun(world.ports)(paula, { projectId, runId: second });
  await start(world, runId, null, ada);
  await deliverAll(world);
  expect(await watched(world, runId, ada)).toMatchObject({
    phase: 'done',
    standing: { by: { pushed: 100 } },
  });
});

test('what happened since the preview is asked anew at Start: gone, hidden, moved and forbidden issues are not sent', async () => {
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

test('an issue that goes while its move is looked up is left out, and the others are sent', async () => {
  const world = aRunWorld(20);
  const runId = await preview(world);
  world.jira.fail('searchKeys', new AppError('REFUSED', { by: 'jira', detail: 'An issue does not exist.' }));
  const moved = world.jira.all.get('20004');
  if (moved) world.jira.all.set('20004', { ...moved, projectId: '999' });
  await start(world, runId);
  await deliverAll(world);
  expect(world.connector.pushed).toHaveLength(19);
});

test('rights count for a day from the press; then the run pauses until somebody presses again', async () => {
  const world = aRunWorld(100);
  const runId = await preview(world);
  await start(world, runId);
  const letter = nextLetter(world);
  passTime(world, day);
  if (letter) await deliver(world.ports, letter);
  expect(world.connector.pushed).toEqual([]);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'makersRights' } });
  await resume(world, runId, paula);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 100 } } });
});

test('the maker’s rights end though another pressed just now; only the maker’s press renews them', async () => {
  const { world, runId } = await adasHundred();
  passTime(world, day - 60_000);
  await start(world, runId, null, paula);
  passTime(world, 120_000);
  await deliverAll(world);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'paused',
    pause: { why: 'makersRights' },
  });
  await resume(world, runId, paula);
  expect(await watched(world, runId, paula)).toMatchObject({
    phase: 'paused',
    pause: { why: 'makersRights' },
  });
  expect(world.connector.pushed).toEqual([]);
  await resume(world, runId, ada);
  expect(world.connector.pushed).toHaveLength(100);
});

test('rights that end in the middle of a push stop it in good order', async () => {
  const world = aRunWorld(200);
  const runId = await preview(world);
  await start(world, runId);
  let pushes = 0;
  const pass = world.connector.meanwhile;
  world.connector.meanwhile = (call, nth) => {
    pass(call, nth);
    if (call === 'push' && ++pushes === 60) passTime(world, day);
  };
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'makersRights' } });
  expect(world.connector.pushed.length).toBeLessThan(110);
  await resume(world, runId, paula);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 200 } } });
  expect(await liesOf(world, runId)).toEqual([]);
});

test('until when rights count is told, by the earlier of the two presses', async () => {
  const { world, runId } = await adasHundred();
  const atPreview = (await watched(world, runId, ada)).rightsUntil;
  passTime(world, 3_600_000);
  await start(world, runId, null, paula);
  expect((await watched(world, runId, ada)).rightsUntil).toBe(atPreview);
});

test('a run the first release planned has no recorded rights: the next press asks them', async () => {
  const world = aRunWorld(30);
  const runId = await preview(world);
  world.runs.recorded.clear();
  world.runs.gatherings.clear();
  const will = world.runs.wills.get(runId);
  if (will) world.runs.wills.set(runId, { ...will, makerAskedAt: null, starterAskedAt: null });
  await start(world, runId);
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'done', standing: { by: { pushed: 30 } } });
});

test('a preview the first release had begun pauses, and a press finds its issues anew', async () => {
  const world = aRunWorld(30);
  const begun = await previewRun(world.ports)(paula, { projectId, choice: wholeProject });
  const runId = begun.begun ? begun.run.id : '';
  world.runs.recorded.clear();
  world.runs.gatherings.clear();
  world.runs.pages.clear();
  const will = world.runs.wills.get(runId);
  if (will) world.runs.wills.set(runId, { ...will, makerAskedAt: null });
  await deliverAll(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { why: 'makersRights' } });
  await resume(world, runId, paula);
  expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { issues: 30, push: 30 } });
});

test('a refusal about an item a reader may not see is not quoted to them as the reason of a pause', async () => {
  const { world, runId } = await adasHundred();
  world.connector.fail({
    call: 'push',
    error: new AppError('REFUSED', { detail: 'Secret words.' }),
    times: 100,
    skip: 60,
  });
  await start(world, runId, null, ada);
  await deliverAll(world);
  as(world, ada);
  expect(await watched(world, runId, ada)).toMatchObject({
    pause: { why: 'sameRefusal', detail: 'Secret words.' },
  });
  as(world, paula);
  const seen = await watched(world, runId, paula);
  expect(seen).toMatchObject({ phase: 'paused', pause: { why: 'sameRefusal', detail: null }, causes: [] });
  expect(JSON.stringify(seen)).not.toContain('Secret');
});

test('a paused run is resumed in the name of who resumes it', async () => {
  const { world, runId } = await adasHundred();
  await start(world, runId, null, ada);
  await pauseRun(world.ports)(ada, { projectId, runId });
  await deliverAll(world);
  await resume(world, runId, paula);
  expect(world.connector.pushed).toHaveLength(60);
  expect(await watched(world, runId, ada)).toMatchObject({ pushedBy: 'Paula' });
});
