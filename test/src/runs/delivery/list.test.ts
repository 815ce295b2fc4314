import type { RunChoice } from '../../../../src/contract/runs/choice';
import { AppError } from '../../../../src/shared/app-error';
import { aCaseId, aLink, noOptions, projectId } from '../../../builders';
import { previewRun } from '../../../../src/runs/preview-run';
import {
  askedOn,
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  paula,
  preview,
  pushed,
  repeated,
  watched,
} from '../../../run-world';
import { aList, pair, unlinked } from './lists';
import { haltingPorts } from './mortal';

test('links what is not linked, pushes everything, and reports what it linked', async () => {
  const world = unlinked(3);
  world.connector.hold('20002', [aLink({ id: aCaseId(2) })]);
  const runId = await pushed(world, aList(pair(1, 1), pair(2, 2), pair(3, 3)));
  expect(
    (await itemsOf(world, runId)).map(({ plannedAs, state, linked }) => [plannedAs, state, linked]),
  ).toEqual([
    ['linkAndPush', 'pushed', 'made'],
    ['push', 'pushed', 'stood'],
    ['linkAndPush', 'pushed', 'made'],
  ]);
  expect(world.connector.of('20001')).toEqual([aLink({ id: aCaseId(1) })]);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('lines that cannot be done are reported, each with its reason', async () => {
  const world = unlinked(4);
  const moved = world.jira.all.get('20002');
  if (moved) world.jira.all.set('20002', { ...moved, key: 'SUP-9', projectId: '999' });
  world.jira.readOnly.set(paula.accountId, new Set(['20003']));
  world.jira.hidden.set(paula.accountId, new Set(['20004']));
  const other = { ...pair(2, 2), issueKey: 'SUP-9' };
  const runId = await preview(
    world,
    aList(pair(1, 1), pair(1, 1), pair(1, 5), other, pair(3, 3), pair(4, 4), pair(77, 7)),
  );
  const told = (await itemsOf(world, runId)).map(({ issueKey, record, skipped }) => [
    issueKey,
    record?.id,
    skipped,
  ]);
  expect(told.toSorted()).toEqual(
    [
      ['OPS-1', aCaseId(1), null],
      ['OPS-1', aCaseId(5), null],
      ['OPS-1', aCaseId(1), 'duplicate'],
      ['SUP-9', aCaseId(2), 'otherProject'],
      ['OPS-3', aCaseId(3), 'noPermission'],
      ['OPS-4', aCaseId(4), 'gone'],
      ['OPS-77', aCaseId(7), 'gone'],
    ].toSorted(),
  );
});

test('an issue named by a former key is found, and one named in two ways is planned once', async () => {
  const world = unlinked(3);
  world.jira.formerKeys.set('OLD-7', '20002');
  world.jira.formerKeys.set('OLD-9', '20003');
  const former = { ...pair(2, 2), issueKey: 'OLD-7' };
  const elsewhere = { ...pair(3, 3), issueKey: 'OLD-9' };
  const third = world.jira.all.get('20003');
  if (third) world.jira.all.set('20003', { ...third, projectId: '999' });
  const runId = await pushed(world, aList(pair(1, 1), former, pair(2, 5), elsewhere, pair(88, 8)));
  const told = (await itemsOf(world, runId)).map(({ issueId, record, state, skipped }) => [
    ...[issueId, record?.id, state, skipped],
  ]);
  expect(told.toSorted()).toEqual(
    [
      ['20001', aCaseId(1), 'pushed', null],
      ['20002', aCaseId(2), 'pushed', null],
      ['20002', aCaseId(5), 'pushed', null],
      ['20003', aCaseId(3), 'skipped', 'otherProject'],
      ['0', aCaseId(8), 'skipped', 'gone'],
    ].toSorted(),
  );
});

test('a link waits for an unlinking that holds the issue’s lock', async () => {
  const world = unlinked(1);
  let looks = 0;
  const taken = async (things: readonly string[]) => Promise.resolve(new Set(++looks < 5 ? things : []));
  const waiting = { ...world, ports: { ...world.ports, locks: { ...world.ports.locks, held: taken } } };
  const runId = await pushed(waiting, aList(pair(1, 1)));
  expect(looks).toBe(5);
  expect((await itemsOf(world, runId))[0]).toMatchObject({ state: 'pushed' });
});

test('a lock nobody gives back is waited for half a minute, and one nobody holds not at all', async () => {
  const world = unlinked(1);
  let looks = 0;
  const held = (are: boolean) => async (things: readonly string[]) => {
    looks += 1;
    return Promise.resolve(new Set(are ? things : []));
  };
  const locks = { ...world.ports.locks, held: held(true) };
  await pushed({ ...world, ports: { ...world.ports, locks } }, aList(pair(1, 1)));
  expect(looks).toBe(35);
  looks = 0;
  const free = unlinked(1);
  const other = { ...free.ports.locks, held: held(false) };
  await pushed({ ...free, ports: { ...free.ports, locks: other } }, aList(pair(1, 1)));
  expect(looks).toBe(1);
});

test('a list of view-only links pushes nothing', async () => {
  const world = unlinked(1);
  const choice: RunChoice = { how: 'list', pairs: [pair(1, 1)], options: { ...noOptions, viewOnly: true } };
  const runId = await preview(world, choice);
  expect((await itemsOf(world, runId))[0]).toMatchObject({ plannedAs: 'skip', skipped: 'viewOnly' });
});

test('two records for one issue are both linked, and the mirror holds both with their marks', async () => {
  const world = unlinked(1);
  const runId = await pushed(world, aList(pair(1, 1), pair(1, 2)));
  expect((await watched(world, runId)).standing.by.pushed).toBe(2);
  expect(world.mirrors.get('20001')).toMatchObject({
    count: 2,
    links: [{ lastPush: { outcome: 'pushed' } }, { lastPush: { outcome: 'pushed' } }],
  });
});

test('a preview that had to wait before its first issue tells what is gone once', async () => {
  const world = unlinked(2);
  world.connector.fail({
    call: 'readLinks',
    error: new AppError('RATE_LIMITED', { retryAfterSeconds: 120 }),
  });
  const runId = await preview(world, aList(pair(1, 1), pair(77, 7)));
  expect((await itemsOf(world, runId)).map(({ issueKey, skipped }) => [issueKey, skipped])).toEqual([
    ['OPS-77', 'gone'],
    ['OPS-1', null],
  ]);
  expect(await watched(world, runId)).toMatchObject({ plan: { skip: 1, push: 0, linkAndPush: 1 } });
});

test('a preview that died after it had stored hundreds of names that match nothing tells each once', async () => {
  const world = unlinked(1);
  const gone = Array.from({ length: 600 }, (_, n) => pair(1_000 + n, 7));
  const asked = { projectId, choice: aList(pair(1, 1), ...gone) };
  const begun = await previewRun(world.ports)(paula, asked);
  if (!begun.begun) throw new Error('another run is under way');
  await askedOn(world, begun.run);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  const killed = haltingPorts(world.ports, ({ call }) => call === 'connector.readLinks');
  await Promise.race([deliver(killed.ports, letter), killed.halted]);
  await deliverAll(world, repeated(letter));
  expect((await watched(world, begun.run.id)).plan).toMatchObject({ skip: 600, linkAndPush: 1 });
});
