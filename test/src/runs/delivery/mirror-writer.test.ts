import type { HeldLink } from '../../../../src/contract/links/link';
import { MirrorWriter } from '../../../../src/runs/delivery/mirror-writer';
import type { SendableItem } from '../../../../src/runs/delivery/sendable-items';
import { aCaseId, aLink, aMirror, aMirroredLink, noon, siteSeal } from '../../../builders';
import { aWorld } from '../../../ports';
import { anItem } from '../../../run-builders';

const readAt = '2026-10-05T11:00:00.000Z';
const before = aMirror({
  links: [aMirroredLink({ id: aCaseId(50) })],
  comparedAt: '2026-10-01T00:00:00.000Z',
});

/** The mirror writer of a delivery, in a world with so many issues, each with an older mirror. */
function aWriter({ issues = 3, hasMore = false, seal = siteSeal as typeof siteSeal | null } = {}) {
  const world = aWorld();
  for (const { id } of world.jira.fill(issues)) world.mirrors.set(id, before);
  const unmirrored: number[] = [];
  const ground = { seal, connection: { id: 'site', salesforceHost: null }, hasMore, readAt };
  const writer = new MirrorWriter(world.ports, ground, (position) => unmirrored.push(position));
  const reads = (): number => world.jira.asked.filter((call) => call === 'fetch').length;
  return { world, writer, unmirrored, reads };
}

/** The n-th item, the only one of its issue, whose one link the plan knows. */
function sendable(n: number, over: Partial<SendableItem> = {}): SendableItem {
  const { record, options, ...rest } = anItem(n);
  if (record === null) throw new Error('no record');
  const whole: readonly HeldLink[] = [{ record, options }];
  return {
    ...{ position: n, item: { ...rest, record, options }, refused: null, isLinked: false, whole, ofIssue: 1 },
    ...over,
  };
}
const pushed = { outcome: 'pushed', linked: false } as const;

test('where all links of an issue were pushed, its mirror is written without being read', async () => {
  const { world, writer, reads } = aWriter();
  writer.note(sendable(0), pushed);
  await writer.finish();
  expect([reads(), world.mirrorWrites]).toEqual([0, ['1 at once']]);
  expect(world.mirrors.get('20001')).toMatchObject({
    ...{ count: 1, records: aCaseId(0), comparedAt: readAt, lastPushOutcome: 'pushed' },
    links: [{ lastPush: siteSeal.seal('20001', aCaseId(0), { at: noon, outcome: 'pushed' }) }],
  });
});

test.each<[string, boolean, Partial<SendableItem>, Parameters<typeof aWriter>[0]]>([
  ['other mirrors may hold more', true, {}, { hasMore: true }],
  ['the plan does not know all its links', true, { whole: null }, {}],
  [
    'one of its links is not pushed',
    true,
    { whole: [aLink({ id: aCaseId(0) }), aLink({ id: aCaseId(9) })] },
    {},
  ],
  ['another of its items is still to come', true, { ofIssue: 2 }, {}],
  ['nothing else can be known of it', false, {}, {}],
])('where %s, the mirror is read first: %p', async (_, isRead, over, how) => {
  const { writer, reads } = aWriter(how);
  writer.note(sendable(0, over), pushed);
  await writer.finish();
  expect(reads()).toBe(isRead ? 1 : 0);
});

test('a link that was made is in the mirror, whether its push was sent or not', async () => {
  const { world, writer, reads } = aWriter();
  writer.note(sendable(0, { whole: [] }), { outcome: 'refused', linked: true });
  writer.note(sendable(1, { whole: [] }), { outcome: null, linked: true });
  await writer.finish();
  expect(world.mirrors.get('20001')).toMatchObject({ count: 1, lastPushOutcome: 'refused' });
  expect(world.mirrors.get('20002')).toMatchObject({ count: 1, links: [{ lastPush: null }] });
  expect(world.mirrors.get('20002')).not.toHaveProperty('lastPushOutcome');
  expect(reads()).toBe(1);
});

test('a mirror that was written before is built on, and not read again', async () => {
  const { world, writer, reads } = aWriter({ issues: 102 });
  const both = [aLink({ id: aCaseId(0) }), aLink({ id: aCaseId(500) })];
  const two = { whole: both, ofIssue: 2 };
  writer.note(sendable(0, two), pushed);
  for (let n = 1; n <= 100; n++) writer.note(sendable(n), pushed);
  const first = sendable(0, two);
  const second = { ...first, item: { ...first.item, record: { object: 'Case', id: aCaseId(500) } } };
  writer.note(second, { outcome: 'failed', linked: false });
  await writer.finish();
  expect([reads(), world.mirrorWrites]).toEqual([1, ['100 at once', '2 at once']]);
  const outcomes = world.mirrors.get('20001')?.links.map(({ lastPush }) => lastPush?.outcome);
  expect(outcomes).toEqual(['pushed', 'failed']);
});

test('an issue the app cannot see has no mirror to build on: nothing is written, and that is told', async () => {
  const { world, writer, unmirrored } = aWriter({ hasMore: true });
  world.jira.hidden.set('app', new Set(['20002']));
  for (const n of [0, 1, 2]) writer.note(sendable(n), pushed);
  await writer.finish();
  expect(unmirrored).toEqual([1]);
  expect(world.mirrors.get('20002')).toEqual(before);
  expect(world.mirrorWrites).toEqual(['2 at once']);
});

test('what Jira refused to write at once is told too, and a host the list named is kept', async () => {
  const { world, writer, unmirrored } = aWriter();
  const { writeMany } = world.ports.mirrors;
  const refusing: typeof writeMany = async (...given) => ({
    ...(await writeMany(...given)),
    refused: ['20001'],
  });
  Object.assign(world.ports.mirrors, { writeMany: refusing });
  const item = sendable(0);
  writer.note({ ...item, item: { ...item.item, host: 'other.my.salesforce.com' } }, pushed);
  await writer.finish();
  expect(unmirrored).toEqual([0]);
  expect(world.mirrors.get('20001')?.links[0]?.host).toBe('other.my.salesforce.com');
});

test('nothing pushed writes nothing, and asks Jira nothing', async () => {
  const { world, writer } = aWriter();
  await writer.finish();
  expect([world.mirrorWrites, world.jira.asked, world.state.now.toISOString()]).toEqual([[], [], noon]);
});
