import { AppError } from '../../../src/domain/app-error';
import type { ErrorCode } from '../../../src/contract/errors';
import { recordHealth } from '../../../src/usecases/record-health';
import { aWorld, type World } from '../../ports';

const at = (time: string): string => `2026-10-05T${time}:00.000Z`;
const succeed = (world: World) => recordHealth(world.ports, () => Promise.resolve('answer'));
const fail = async (world: World, code: ErrorCode): Promise<void> => {
  const asked = recordHealth(world.ports, () => Promise.reject(new AppError(code)));
  await expect(asked).rejects.toMatchObject({ code });
};
const clock = (world: World, time: string): void => void (world.state.now = new Date(at(time)));

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
  await fail(world, 'CONNECTOR_DOWN');
  clock(world, '12:06');
  await succeed(world);
  expect(world.store.lately).toEqual({
    lastSuccessAt: at('12:06'),
    lastFailure: { at: at('12:05'), code: 'CONNECTOR_DOWN' },
  });
});

it('notes the same failure once an hour, another one at once', async () => {
  const world = aWorld();
  await fail(world, 'CONNECTOR_DOWN');
  clock(world, '12:30');
  await fail(world, 'CONNECTOR_DOWN');
  expect(world.store.healthWrites).toBe(1);
  await fail(world, 'RATE_LIMITED');
  expect(world.store.lately.lastFailure).toEqual({ at: at('12:30'), code: 'RATE_LIMITED' });
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

it.each(['health', 'saveHealth'] as const)(
  'storage failing at %s does not fail what was asked',
  async (call) => {
    const world = aWorld();
    world.store.down.add(call);
    expect(await succeed(world)).toBe('answer');
    await fail(world, 'TOKEN_REJECTED');
    expect(world.log.map(({ event }) => event)).toEqual(['health not noted', 'health not noted']);
  },
);
