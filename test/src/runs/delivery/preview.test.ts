import type { RunChoice } from '../../../../src/contract/runs/choice';
import { AppError } from '../../../../src/shared/app-error';
import { aCaseId, aLink, aMirror, aMirroredLink, noon, siteSeal } from '../../../builders';
import type { World } from '../../../ports';
import { sampleOf } from '../../../sample-of';
import { haltingPorts } from './mortal';
import {
  aRunWorld,
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  paula,
  preview,
  repeated,
  watched,
  wholeProject,
} from '../../../run-world';
import { previewRun } from '../../../../src/runs/preview-run';
import { projectId } from '../../../builders';

const onlyChanged: RunChoice = { ...wholeProject, onlyChanged: true };

test.each([0, 1, 100, 101, 250])('a project of %i issues is previewed completely', async (issues) => {
  const world = aRunWorld(issues);
  const runId = await preview(world);
  const { phase, plan, standing, estimate } = await watched(world, runId);
  expect([phase, plan.issues, plan.push, standing.total, estimate?.connectorCalls]).toEqual([
    'ready',
    ...[issues, issues, issues, issues],
  ]);
  expect(await liesOf(world, runId)).toEqual([]);
  expect(world.connector.asked.every((line) => line.startsWith('readLinks'))).toBe(true);
});

test('each kind of skip is reported with its reason', async () => {
  const world = aRunWorld(6);
  world.connector.hold('20001', []);
  world.connector.hold('20002', [aLink({ viewOnly: true }), aLink({ id: aCaseId(7) })]);
  world.jira.readOnly.set(paula.accountId, new Set(['20003']));
  world.jira.hidden.set(paula.accountId, new Set(['20004']));
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 3 });
  const runId = await preview(world);
  const items = await itemsOf(world, runId);
  expect(items.map(({ issueKey, plannedAs, skipped, code }) => [issueKey, plannedAs, skipped, code])).toEqual(
    [
      ['OPS-1', 'skip', 'noLink', null],
      ['OPS-2', 'skip', 'viewOnly', null],
      ['OPS-2', 'push', null, null],
      ['OPS-3', 'skip', 'noPermission', null],
      ['OPS-5', 'push', null, null],
      ['OPS-6', 'skip', 'linksUnknown', 'CONNECTOR_DOWN'],
    ],
  );
  expect((await watched(world, runId)).plan).toMatchObject({
    ...{ issues: 5, push: 2, skip: 4 },
    skips: { noLink: 1, viewOnly: 1, noPermission: 1, linksUnknown: 1 },
  });
});

test('what has not changed since its last push is left out if that was asked for', async () => {
  const world = aRunWorld(3);
  const mirrored = (n: number, at: string, outcome: 'pushed' | 'refused' = 'pushed') =>
    aMirror({
      links: [
        aMirroredLink({
          id: aCaseId(n),
          lastPush: siteSeal.seal(String(20_001 + n), aCaseId(n), { at, outcome }),
        }),
      ],
    });
  world.mirrors.set('20001', mirrored(0, '2026-10-02T00:00:00.000Z'));
  world.mirrors.set('20002', mirrored(1, '2026-10-02T00:00:00.000Z', 'refused'));
  world.mirrors.set('20003', mirrored(2, '2026-09-02T00:00:00.000Z'));
  const runId = await preview(world, onlyChanged);
  expect((await itemsOf(world, runId)).map(({ skipped }) => skipped)).toEqual(['unchanged', null, null]);
});

test('a mirror that claims a push in the future leaves nothing out', async () => {
  const world = aRunWorld(1);
  const mark = { at: '2027-10-05T12:00:00.000Z', outcome: 'pushed' } as const;
  const lastPush = siteSeal.seal('20001', aCaseId(0), mark);
  world.mirrors.set('20001', aMirror({ links: [aMirroredLink({ id: aCaseId(0), lastPush })] }));
  const runId = await preview(world, onlyChanged);
  expect((await itemsOf(world, runId)).map(({ skipped }) => skipped)).toEqual([null]);
});

test('an issue the Connector does not know has no links, even if the mirror has some', async () => {
  const world = aRunWorld(2);
  world.connector.habits.knowsIssues = false;
  world.mirrors.set('20002', aMirror({ comparedAt: noon }));
  const runId = await preview(world);
  expect((await itemsOf(world, runId)).map(({ skipped }) => skipped)).toEqual(['noLink', 'noLink']);
});

test('a dead token stops a preview at once', async () => {
  const world = aRunWorld(250);
  world.connector.tokens.global.clear();
  const runId = await preview(world);
  expect(await watched(world, runId)).toMatchObject({ phase: 'paused', pause: { code: 'TOKEN_REJECTED' } });
  expect(world.connector.asked.length).toBeLessThanOrEqual(4);
});

test.each(['before', 'after'] as const)(
  'a preview killed %s any use of a port plans every issue once',
  async (when) => {
    const begin = async () => {
      const world = aRunWorld(230);
      const begun = await previewRun(world.ports)(paula, { projectId, choice: wholeProject });
      const letter = nextLetter(world);
      if (!letter || !begun.begun) throw new Error('nothing was called for');
      return { world, letter, runId: begun.run.id };
    };
    const one = await begin();
    const calls: string[] = [];
    const watching = haltingPorts(one.world.ports, ({ nth, call }) => {
      calls[nth] = call;
      return false;
    });
    await deliver(watching.ports, one.letter);
    for (const nth of sampleOf([...calls.keys()], 5, (each) => calls[each] ?? '')) {
      const { world, letter, runId } = await begin();
      const killed = haltingPorts(world.ports, (moment) => moment.nth === nth && moment.when === when);
      await Promise.race([deliver(killed.ports, letter), killed.halted]);
      await deliverAll(world, repeated(letter));
      expect(await watched(world, runId)).toMatchObject({ phase: 'ready', plan: { issues: 230, push: 230 } });
      expect(new Set((await itemsOf(world, runId)).map(({ issueId }) => issueId)).size).toBe(230);
    }
  },
);

test('a preview times its reads, so that the push can be estimated', async () => {
  const world = aRunWorld(40);
  const { estimate } = await watched(world, await preview(world));
  expect(estimate).toMatchObject({ connectorCalls: 40, salesforceCallsAtLeast: 40 });
  expect(estimate?.seconds).toBeGreaterThanOrEqual(1);
});

test('a preview stores its plan five hundred items a row, not page by page', async () => {
  const world = aRunWorld(600);
  await preview(world);
  expect([...world.runs.chunks.values()].map((items) => items.length)).toEqual([500, 100]);
});

test.each([
  ['what its maker may do', ({ runs }: World) => void runs.recorded.clear()],
  ['which issues it is about', ({ runs }: World) => void runs.gatherings.clear()],
])('a preview of which is not stored %s pauses until its maker presses', async (_, forget) => {
  const world = aRunWorld(2);
  const begun = await previewRun(world.ports)(paula, { projectId, choice: wholeProject });
  if (!begun.begun) throw new Error('another run is under way');
  forget(world);
  await deliverAll(world);
  expect(await watched(world, begun.run.id)).toMatchObject({
    phase: 'paused',
    pause: { why: 'makersRights', code: 'NOT_ALLOWED' },
  });
});
