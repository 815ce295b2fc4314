import { AppError } from '../../../src/domain/app-error';
import { pushAll } from '../../../src/usecases/push-all';
import { aCaller, aCaseId, aLink, aMirror, aMirroredLink, evan, issueId, links } from '../../builders';
import { aWorld, type World } from '../../ports';

const push = (world: World) => pushAll(world.ports)(aCaller(), {});
const aWorldWith = (count: number): World => {
  const world = aWorld();
  world.connector.hold(issueId, links(count));
  return world;
};
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

it.each(['TOKEN_REJECTED', 'RATE_LIMITED'] as const)('after %s no more pushes are begun', async (code) => {
  const world = aWorldWith(40);
  world.connector.fail({ call: 'push', error: new AppError(code), times: 40 });
  const { results } = await push(world);
  expect(pushed(world)).toHaveLength(4);
  expect(new Set(results.map(({ outcome, error }) => `${outcome} ${String(error?.code)}`))).toEqual(
    new Set([`notSent ${code}`]),
  );
});

it('begins none that could not finish in time, and says so without an error', async () => {
  const world = aWorldWith(20);
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 8) world.state.timeLeft = 3_000;
  };
  const { results } = await push(world);
  expect(pushed(world)).toHaveLength(8);
  expect(results.filter(({ outcome }) => outcome === 'notSent')).toHaveLength(12);
  expect(results.every(({ error }) => error === null)).toBe(true);
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
    aMirroredLink({ id: aCaseId(n), lastPush: { at: at(hour), outcome: 'pushed', by: evan } }),
  );
  world.mirrors.set(issueId, aMirror({ links: marked }));
  await push(world);
  expect(pushed(world)).toEqual([aCaseId(1), aCaseId(2), aCaseId(0)]);
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
