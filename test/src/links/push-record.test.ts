import { AppError } from '../../../src/shared/app-error';
import { pushRecord } from '../../../src/links/push-record';
import {
  aCaller,
  aLink,
  aMirror,
  aMirroredLink,
  issueId,
  noon,
  oneCase,
  otherCase,
  projectId,
} from '../../builders';
import { aWorld, type World } from '../../ports';

const push = (world: World) => pushRecord(world.ports)(aCaller(), { recordId: oneCase });
const aLinkedWorld = (): World => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink(), aLink({ id: otherCase })]);
  return world;
};

it('reads whether it is linked, pushes once, and marks it', async () => {
  const world = aLinkedWorld();
  const answer = await push(world);
  expect(answer.results).toEqual([{ recordId: oneCase, outcome: 'pushed', error: null }]);
  expect(answer.links?.map(({ lastPush }) => lastPush)).toEqual([{ at: noon, outcome: 'pushed' }, null]);
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`, `push ${issueId} ${projectId} ${oneCase}`]);
});

it('a record that is no longer linked is not pushed', async () => {
  const world = aWorld();
  world.mirrors.set(issueId, aMirror());
  await expect(push(world)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it('view only is skipped, by the truth and not by the mirror', async () => {
  const world = aWorld();
  world.mirrors.set(issueId, aMirror());
  world.connector.hold(issueId, [aLink({ viewOnly: true })]);
  const answer = await push(world);
  expect(answer.results).toEqual([{ recordId: oneCase, outcome: 'skipped', error: null }]);
  expect(answer.links?.[0]?.lastPush).toBeNull();
});

it.each([
  ['REFUSED', 'refused', 'refused'],
  ['CONNECTOR_DOWN', 'failed', 'failed'],
  ['ANSWER_UNKNOWN', 'failed', 'failed'],
  ['OUTCOME_UNKNOWN', 'unknown', 'unknown'],
  ['RATE_LIMITED', 'notSent', undefined],
  ['TOKEN_REJECTED', 'notSent', undefined],
] as const)('%s ends as %s, marked %s', async (code, outcome, marked) => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'push', error: new AppError(code) });
  const answer = await push(world);
  const error = { code, reference: 'ref-1', by: 'connector' };
  expect(answer.results).toEqual([{ recordId: oneCase, outcome, error }]);
  expect(answer.links?.[0]?.lastPush?.outcome).toBe(marked);
});

it('without a readable list nothing is pushed', async () => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') });
  await expect(push(world)).rejects.toMatchObject({ code: 'CONNECTOR_DOWN' });
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
});

it('a colleague’s push at the same time keeps its mark', async () => {
  const world = aLinkedWorld();
  const lastPush = { at: '2026-10-05T11:59:59.000Z', outcome: 'refused' } as const;
  world.connector.meanwhile = (call) => {
    if (call !== 'push') return;
    world.mirrors.set(
      issueId,
      aMirror({ links: [aMirroredLink(), aMirroredLink({ id: otherCase, lastPush })] }),
    );
  };
  const answer = await push(world);
  expect(answer.links?.map((link) => link.lastPush?.outcome)).toEqual(['pushed', 'refused']);
  expect(world.mirrors.get(issueId)?.links[1]?.lastPush).toEqual(lastPush);
});

it('Jira failing after the push does not hide that it was sent', async () => {
  const world = aLinkedWorld();
  world.connector.meanwhile = (call) => {
    if (call === 'push') world.state.jiraIsDown = true;
  };
  const answer = await push(world);
  expect(answer.results[0]?.outcome).toBe('pushed');
  expect(answer.links?.[0]?.lastPush?.outcome).toBe('pushed');
  expect(world.log.map(({ event }) => event)).toEqual(['mirror not read again', 'mirror not written']);
});
