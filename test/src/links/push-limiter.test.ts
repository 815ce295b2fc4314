import { AppError } from '../../../src/shared/app-error';
import { linkRecords } from '../../../src/links/link-records';
import { pushAll } from '../../../src/links/push-all';
import { aCaller, aCaseId, aWish, issueId, links } from '../../builders';
import { aWorld, type World } from '../../ports';

const push = (world: World) => pushAll(world.ports)(aCaller(), {});
const busy = (retryAfterSeconds: number) => new AppError('RATE_LIMITED', { retryAfterSeconds });
const aWorldWith = (count: number): World => {
  const world = aWorld();
  world.connector.hold(issueId, links(count));
  return world;
};
const pushes = (world: World): number =>
  world.connector.asked.filter((asked) => asked.startsWith('push')).length;
type Results = Awaited<ReturnType<typeof push>>['results'];
const told = (results: Results): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { outcome, error } of results) {
    const as = error ? `${outcome} ${error.code}` : outcome;
    counts[as] = (counts[as] ?? 0) + 1;
  }
  return counts;
};

it.each([
  ['CONNECTOR_DOWN', 'failed CONNECTOR_DOWN'],
  ['OUTCOME_UNKNOWN', 'unknown OUTCOME_UNKNOWN'],
] as const)(
  'into a service that ends every push in %s it sends one wave, and says what was not sent',
  async (code, as) => {
    const world = aWorldWith(80);
    world.connector.fail({ call: 'push', error: new AppError(code), times: 80 });
    const { results } = await push(world);
    expect(pushes(world)).toBeLessThanOrEqual(8);
    expect(told(results)).toEqual({ [as]: pushes(world), 'notSent CONNECTOR_DOWN': 80 - pushes(world) });
  },
);

it('after a first wave that hung none is begun, and the end has its time: what was sent is marked', async () => {
  const world = aWorldWith(20);
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), times: 80 });
  world.connector.meanwhile = (call, nth) => {
    if (call === 'push' && nth === 4) world.state.timeLeft -= 21_000;
  };
  const { results } = await push(world);
  expect(told(results)).toEqual({ 'unknown OUTCOME_UNKNOWN': 4, 'notSent CONNECTOR_DOWN': 16 });
  expect(world.connector.granted).toEqual([21_000, 21_000, 21_000, 21_000]);
  const marks = world.mirrors.get(issueId)?.links.flatMap(({ lastPush }) => lastPush ?? []);
  expect(marks?.map(({ outcome }) => outcome)).toEqual(Array(4).fill('unknown'));
});

it('troubles with successes between do not stop it', async () => {
  const world = aWorldWith(30);
  for (const skip of [3, 9, 15, 21])
    world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), skip });
  const { results } = await push(world);
  expect(results.some(({ outcome }) => outcome === 'notSent')).toBe(false);
});

it('the same no to everything stops it after ten', async () => {
  const world = aWorldWith(80);
  world.connector.fail({
    call: 'push',
    error: new AppError('REFUSED', { detail: 'Not allowed' }),
    times: 80,
  });
  const { results } = await push(world);
  expect(pushes(world)).toBeLessThanOrEqual(13);
  expect(told(results)).toEqual({
    'refused REFUSED': pushes(world),
    'notSent REFUSED': 80 - pushes(world),
  });
});

it('a long Retry-After is neither slept nor pushed against, and each link says until when', async () => {
  const world = aWorldWith(80);
  world.connector.fail({ call: 'push', error: busy(7_200), times: 80 });
  const { results } = await push(world);
  expect(pushes(world)).toBe(4);
  expect(told(results)).toEqual({ 'notSent RATE_LIMITED': 80 });
  expect(results.every(({ error }) => error?.retryAfterSeconds === 7_200)).toBe(true);
  expect(world.state.now).toEqual(aWorld().state.now);
});

it('a short one is waited for once, then it goes on with fewer at a time', async () => {
  const world = aWorldWith(20);
  world.connector.fail({ call: 'push', error: busy(3), times: 4 });
  const { results } = await push(world);
  expect(told(results)).toEqual({ pushed: 20 });
  expect(world.state.now.getTime() - aWorld().state.now.getTime()).toBe(3_000);
  expect(world.connector.busiest).toBe(4);
  expect(pushes(world)).toBe(24);
});

it('who is told to wait again has been told to stop', async () => {
  const world = aWorldWith(20);
  world.connector.fail({ call: 'push', error: busy(2), times: 80 });
  const { results } = await push(world);
  expect(pushes(world)).toBe(6);
  expect(told(results)).toEqual({ 'notSent RATE_LIMITED': 20 });
});

it('a wait after which no push could end is not waited for', async () => {
  const world = aWorldWith(20);
  world.state.timeLeft = 14_000;
  world.connector.fail({ call: 'push', error: busy(3), times: 80 });
  expect(told((await push(world)).results)).toEqual({ 'notSent RATE_LIMITED': 20 });
});

it('the last link put back is not forgotten by lanes that had ended', async () => {
  const world = aWorldWith(3);
  world.connector.fail({ call: 'push', error: busy(3), skip: 2 });
  expect(told((await push(world)).results)).toEqual({ pushed: 3 });
});

it('linking and pushing obeys the same limiter: the links stand, what was not sent says why', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'push', error: busy(7_200), times: 80 });
  const wish = aWish(
    Array.from({ length: 40 }, (_, n) => aCaseId(n)),
    { push: true },
  );
  const { items } = await linkRecords(world.ports)(aCaller(), wish);
  expect(items.every(({ linked }) => linked === 'linked')).toBe(true);
  expect(told(items.flatMap((item) => item.push ?? []))).toEqual({ 'notSent RATE_LIMITED': 40 });
  expect(pushes(world)).toBe(4);
});
