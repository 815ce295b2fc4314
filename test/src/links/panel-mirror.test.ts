import { openPanel } from '../../../src/links/open-panel';
import { aCaller, aLink, aMirror, aMirroredLink, issueId, noon, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';

const open = (world: World) => openPanel(world.ports)(aCaller(), {});

it('a panel opened twice writes the mirror once', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  await open(world);
  await open(world);
  expect(world.mirrorWrites).toEqual([issueId]);
  expect(world.mirrors.get(issueId)).toEqual(aMirror());
});

it('a link made elsewhere reaches the mirror, and earlier marks stay', async () => {
  const world = aWorld();
  const lastPush = { at: '2026-10-05T10:00:00.000Z', outcome: 'pushed', mac: 'm'.repeat(22) } as const;
  world.mirrors.set(issueId, aMirror({ links: [aMirroredLink({ lastPush })] }));
  world.connector.hold(issueId, [aLink(), aLink({ id: otherCase })]);
  await open(world);
  expect(world.mirrors.get(issueId)?.links).toEqual([
    aMirroredLink({ lastPush }),
    aMirroredLink({ id: otherCase }),
  ]);
});

it('an unchanged mirror is written again after an hour, so that its age stays true', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  world.mirrors.set(issueId, aMirror());
  world.state.now = new Date('2026-10-05T12:59:00.000Z');
  await open(world);
  expect(world.mirrors.get(issueId)?.comparedAt).toBe(noon);
  world.state.now = new Date('2026-10-05T13:00:01.000Z');
  await open(world);
  expect(world.mirrors.get(issueId)?.comparedAt).toBe('2026-10-05T13:00:01.000Z');
});

it('an issue that never had a link gets no mirror', async () => {
  const world = aWorld();
  await open(world);
  expect(world.mirrorWrites).toEqual([]);
});

it('the last link being gone reaches the mirror', async () => {
  const world = aWorld();
  world.mirrors.set(issueId, aMirror());
  await open(world);
  expect(world.mirrors.get(issueId)).toMatchObject({ count: 0, records: '', links: [] });
});

it('a mirror that cannot be written does not fail the view', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  world.state.mirrorIsReadOnly = true;
  expect((await open(world)).truth).toMatchObject({ known: true });
  expect(world.log.map(({ event }) => event)).toEqual(['mirror not written']);
});

it('trouble of the Connector leaves the mirror as it was', async () => {
  const world = aWorld();
  world.mirrors.set(issueId, aMirror());
  world.connector.tokens.global.clear();
  await open(world);
  expect(world.mirrorWrites).toEqual([]);
});
