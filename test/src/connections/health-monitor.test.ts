import { AppError } from '../../../src/shared/app-error';
import type { ErrorCode } from '../../../src/contract/errors';
import { HealthMonitor } from '../../../src/connections/health-monitor';
import { aConnection } from '../../builders';
import { aWorld, type World } from '../../ports';

const at = (time: string): string => `2026-10-05T${time}:00.000Z`;
const place = (tokenId: string) => ({ connectionId: 'site', tokenId });
const clock = (world: World, time: string): void => void (world.state.now = new Date(at(time)));
const hear = async (world: World, ...errors: readonly (AppError | null)[]): Promise<void> => {
  const monitor = new HealthMonitor(world.ports, place('token-1'));
  for (const error of errors) monitor.heard(error);
  await monitor.save();
};
const succeed = (world: World) => hear(world, null);
const by = (code: ErrorCode, origin: 'connector' | 'jira' | 'forge' | 'app' = 'connector', status?: number) =>
  new AppError(code, { by: origin, ...(status === undefined ? {} : { status }) });
const fail = (world: World, code: ErrorCode) => hear(world, by(code));

it('notes the first success, then at most one an hour', async () => {
  const world = aWorld();
  await succeed(world);
  clock(world, '13:00');
  await succeed(world);
  expect(world.store.lately.lastSuccessAt).toBe(at('12:00'));
  clock(world, '13:01');
  await succeed(world);
  expect(world.store.lately.lastSuccessAt).toBe(at('13:01'));
  expect(world.store.healthWrites).toBe(2);
});

it('notes a success at once where the newest news is a failure, and keeps that failure', async () => {
  const world = aWorld();
  await succeed(world);
  clock(world, '12:05');
  await hear(world, by('CONNECTOR_DOWN', 'connector', 503));
  clock(world, '12:06');
  await succeed(world);
  expect(world.store.lately).toEqual({
    lastSuccessAt: at('12:06'),
    lastFailure: {
      ...{ at: at('12:05'), since: at('12:05') },
      ...{ code: 'CONNECTOR_DOWN', by: 'connector', status: 503 },
    },
  });
});

it('notes the same failure once an hour, another one at once', async () => {
  const world = aWorld();
  await fail(world, 'CONNECTOR_DOWN');
  clock(world, '12:30');
  await fail(world, 'CONNECTOR_DOWN');
  expect(world.store.healthWrites).toBe(1);
  await fail(world, 'RATE_LIMITED');
  expect(world.store.lately.lastFailure).toMatchObject({ at: at('12:30'), code: 'RATE_LIMITED' });
  clock(world, '13:31');
  await fail(world, 'RATE_LIMITED');
  expect(world.store.lately.lastFailure?.at).toBe(at('13:31'));
});

it('notes a failure that follows a success, though it looks like the one before', async () => {
  const world = aWorld();
  await fail(world, 'CONNECTOR_DOWN');
  clock(world, '12:01');
  await succeed(world);
  clock(world, '12:02');
  await fail(world, 'CONNECTOR_DOWN');
  expect(world.store.lately.lastFailure?.at).toBe(at('12:02'));
});

it.each(['REFUSED', 'NOT_FOUND'] as const)('%s speaks for the connection', async (code) => {
  const world = aWorld();
  await fail(world, code);
  expect(world.store.lately).toEqual({ lastSuccessAt: at('12:00'), lastFailure: null });
});

it.each([
  by('PLATFORM_DOWN', 'jira', 500),
  by('RATE_LIMITED', 'jira', 429),
  by('RATE_LIMITED', 'forge', 429),
  by('CONNECTOR_DOWN', 'app'),
  new AppError('UNEXPECTED'),
])('trouble that is not the Connector’s is not booked on the connection: %#', async (error) => {
  const world = aWorld();
  await hear(world, error);
  expect([world.store.healthWrites, world.store.lately.lastFailure]).toEqual([0, null]);
});

it('what calls with one token met is not booked on the one that took its place', async () => {
  const world = aWorld();
  const monitor = new HealthMonitor(world.ports, place('token-1'));
  world.store.connection = aConnection({ tokenId: 'token-2' });
  monitor.heard(by('TOKEN_REJECTED', 'connector', 401));
  await monitor.save();
  expect(world.store.healthWrites).toBe(0);
  expect(await world.store.health(place('token-2'))).toEqual({ lastSuccessAt: null, lastFailure: null });
});

it('a failure written in the very moment the token is replaced is not told of the new one either', async () => {
  const world = aWorld();
  const found = world.store.stored;
  world.store.registry = async () => {
    world.store.connection = aConnection({ tokenId: 'token-2' });
    await world.store.saveHealth(place('token-2'), { lastSuccessAt: at('12:00'), lastFailure: null });
    return found;
  };
  const monitor = new HealthMonitor(world.ports, place('token-1'));
  monitor.heard(by('TOKEN_REJECTED', 'connector', 401));
  await monitor.save();
  expect((await world.store.health(place('token-2'))).lastFailure).toBeNull();
});

it('writes the first news at once and then at most every half minute, however it goes up and down', async () => {
  const world = aWorld();
  const monitor = new HealthMonitor(world.ports, place('token-1'));
  for (let n = 0; n < 600; n++) {
    monitor.heard(n % 2 === 0 ? by('CONNECTOR_DOWN') : null);
    await monitor.keepUp();
    if (n === 0) expect(world.store.healthWrites).toBe(1);
    world.state.now = new Date(world.state.now.getTime() + 100);
  }
  expect(world.store.healthWrites).toBe(2);
  await monitor.save();
  expect(world.store.lately.lastSuccessAt).toBe('2026-10-05T12:00:59.900Z');
});

it.each(['health', 'registry', 'saveHealth'] as const)(
  'storage failing at %s does not fail what was asked',
  async (call) => {
    const world = aWorld();
    world.store.down.add(call);
    await succeed(world);
    await fail(world, 'TOKEN_REJECTED');
    expect(world.log.map(({ event }) => event)).toEqual(['health not noted', 'health not noted']);
  },
);

it('keeps since when no call has succeeded, through other failures and across monitors', async () => {
  const world = aWorld();
  await succeed(world);
  clock(world, '12:02');
  await fail(world, 'TOKEN_REJECTED');
  clock(world, '12:10');
  await fail(world, 'CONNECTOR_DOWN');
  expect(world.store.lately.lastFailure).toMatchObject({ at: at('12:10'), since: at('12:02') });
  clock(world, '12:20');
  await succeed(world);
  clock(world, '12:30');
  await fail(world, 'CONNECTOR_DOWN');
  expect(world.store.lately.lastFailure).toMatchObject({ at: at('12:30'), since: at('12:30') });
});

it('counts since from the failure an earlier release noted, which did not say', async () => {
  const world = aWorld();
  world.store.lately = { lastSuccessAt: null, lastFailure: { at: at('11:00'), code: 'TOKEN_REJECTED' } };
  await fail(world, 'CONNECTOR_DOWN');
  expect(world.store.lately.lastFailure).toMatchObject({ at: at('12:00'), since: at('11:00') });
});
