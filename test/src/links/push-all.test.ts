import { AppError } from '../../../src/shared/app-error';
import { pushAll } from '../../../src/links/push-all';
import { aCaller, aCaseId, aLink, aMirror, aMirroredLink, issueId, links, siteSeal } from '../../builders';
import { aWorld, type World } from '../../ports';

const push = (world: World) => pushAll(world.ports)(aCaller(), {});
const aWorldWith = (count: number): World => {
  const world = aWorld();
  world.connector.hold(issueId, links(count));
  return world;
};
const sealed = (recordId: string, at: string) => siteSeal.seal(issueId, recordId, { at, outcome: 'pushed' });
const pushed = (world: World): string[] =>
  world.connector.asked.flatMap((asked) => (asked.startsWith('push') ? asked.split(' ').slice(-1) : []));

it('pushes to every record once, four at a time', async () => {
  const world = aWorldWith(10);
  const answer = await push(world);
  expect(answer.results).toEqual(
    links(10).map(({ record }) => ({ recordId: record.id, outcome: 'pushed', error: null })),
  );
  expect(pushed(world).sort()).toEqual(links(10).map(({ record }) => record.id));
  expect(world.connector.busiest).toBe(4);
});

it('one refusal does not stop the others', async () => {
  const world = aWorldWith(6);
  world.connector.fail({ call: 'push', error: new AppError('REFUSED'), skip: 1 });
  const outcomes = (await push(world)).results.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'pushed')).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(1);
});

it('after a token is refused no more pushes are begun', async () => {
  const world = aWorldWith(40);
  world.connector.fail({ call: 'push', error: new AppError('TOKEN_REJECTED'), times: 40 });
  const { results } = await push(world);
  expect(pushed(world)).toHaveLength(4);
  expect(new Set(results.map(({ outcome, error }) => `${outcome} ${String(error?.code)}`))).toEqual(
    new Set(['notSent TOKEN_REJECTED']),
  );
});

it('begins none that could not end in time, and says so without an error', async () => {
  const world = aWorldWith(20);
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 8) world.state.timeLeft = 11_999;
  };
  const { results } = await push(world);
  expect(pushed(world)).toHaveLength(8);
  expect(results.filter(({ outcome }) => outcome === 'notSent')).toHaveLength(12);
  expect(results.every(({ error }) => error === null)).toBe(true);
});

it('a push may take what is left but the end', async () => {
  const world = aWorldWith(1);
  world.state.timeLeft = 17_000;
  await push(world);
  expect(world.connector.granted).toEqual([13_000]);
});

it('sends at most 80 in one invocation; asked again, it goes on with the rest', async () => {
  const world = aWorldWith(100);
  const first = await push(world);
  expect(first.results.filter(({ outcome }) => outcome === 'pushed')).toHaveLength(80);
  await push(world);
  expect(new Set(pushed(world)).size).toBe(100);
});

it('begins with what was pushed longest ago', async () => {
  const world = aWorldWith(3);
  const at = (hour: number): string => `2026-10-05T0${hour}:00:00.000Z`;
  const marked = [8, 6, 7].map((hour, n) =>
    aMirroredLink({ id: aCaseId(n), lastPush: sealed(aCaseId(n), at(hour)) }),
  );
  world.mirrors.set(issueId, aMirror({ links: marked }));
  await push(world);
  expect(pushed(world)).toEqual([aCaseId(1), aCaseId(2), aCaseId(0)]);
});

it('is not told by a mirror that somebody else wrote with what to begin', async () => {
  const world = aWorldWith(2);
  const forged = { at: '2026-10-05T08:00:00.000Z', outcome: 'pushed', mac: 'A'.repeat(22) } as const;
  const links = [
    aMirroredLink({ id: aCaseId(0), lastPush: forged }),
    aMirroredLink({ id: aCaseId(1), lastPush: sealed(aCaseId(1), '2026-10-05T07:00:00.000Z') }),
  ];
  world.mirrors.set(issueId, aMirror({ links }));
  await push(world);
  expect(pushed(world)).toEqual([aCaseId(0), aCaseId(1)]);
});

it('without the key of the seal it pushes all the same; the marks are shown', async () => {
  const world = aWorldWith(2);
  world.state.sealIsLost = true;
  const { links: shown } = await push(world);
  expect(shown?.map(({ lastPush }) => lastPush?.outcome)).toEqual(['pushed', 'pushed']);
  expect(world.mirrors.get(issueId)?.links[0]?.lastPush).not.toHaveProperty('mac');
  expect(world.log.map(({ event }) => event)).toEqual(['push marks not sealed']);
});

it('skips view only links, which take no one’s place', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [...links(80), aLink({ id: aCaseId(500), viewOnly: true })]);
  const { results } = await push(world);
  expect(results.at(-1)).toEqual({ recordId: aCaseId(500), outcome: 'skipped', error: null });
  expect(pushed(world)).toHaveLength(80);
});

it('an issue without links has nothing to push', async () => {
  const world = aWorld();
  expect(await push(world)).toEqual({ links: [], results: [] });
});

it('writes the mirror once for all', async () => {
  const world = aWorldWith(10);
  await push(world);
  expect(world.mirrorWrites).toHaveLength(1);
});
