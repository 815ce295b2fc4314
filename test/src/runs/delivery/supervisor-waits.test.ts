import { AppError } from '../../../../src/shared/app-error';
import { aSupervisor, tooFast } from './a-supervisor';

describe('telling what everything waits for', () => {
  test('a wait that somebody could read about is told, with its side and its end', async () => {
    const { supervisor, told } = await aSupervisor();
    supervisor.reportWait(tooFast({ status: 429 }), 1_999);
    expect(told).toEqual([]);
    supervisor.reportWait(tooFast({ status: 429 }), 2_000);
    expect(told).toEqual([
      { until: '2026-10-05T12:00:02.000Z', code: 'RATE_LIMITED', source: { by: 'connector', status: 429 } },
    ]);
  });

  test('no wait is told that ends with or before the last one', async () => {
    const { supervisor, told } = await aSupervisor();
    for (const ms of [5_000, 5_000, 3_000, 5_001]) supervisor.reportWait(tooFast(), ms);
    expect(told.map(({ until }) => until)).toEqual(['2026-10-05T12:00:05.000Z', '2026-10-05T12:00:05.001Z']);
  });

  test.each([
    ['for storage, where it would have to be stored', new AppError('RATE_LIMITED', { by: 'forge' })],
    ['for no service', new AppError('REFUSED', { by: 'connector' })],
  ])('none is told %s', async (_, error) => {
    const { supervisor, told } = await aSupervisor();
    supervisor.reportWait(error, 5_000);
    expect(told).toEqual([]);
  });

  test('a delivery whose place was taken tells none: it must not write any more', async () => {
    const { supervisor, told } = await aSupervisor();
    supervisor.stop({ why: 'displaced' });
    supervisor.reportWait(tooFast(), 5_000);
    expect(told).toEqual([]);
  });

  test('one that cannot be stored is noted in the log, and nothing else comes of it', async () => {
    const { world, supervisor } = await aSupervisor();
    supervisor.onWait(() => Promise.reject(new AppError('PLATFORM_DOWN')));
    supervisor.reportWait(tooFast(), 5_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(world.log.map(({ event }) => event)).toEqual(['wait not told']);
    expect(supervisor.isOver()).toBe(false);
  });
});

describe('trouble that every other item would meet too', () => {
  test('a short wait is waited for here, and told', async () => {
    const { supervisor, told } = await aSupervisor();
    await supervisor.handleTrouble(tooFast({ retryAfterSeconds: 20 }));
    expect(supervisor.verdict).toBeNull();
    expect(told).toMatchObject([{ until: '2026-10-05T12:00:20.000Z' }]);
  });

  test('a longer one ends the delivery', async () => {
    const { supervisor, told } = await aSupervisor();
    await supervisor.handleTrouble(tooFast({ retryAfterSeconds: 21 }));
    const source = { by: 'connector' };
    expect(supervisor.verdict).toEqual({ why: 'waits', seconds: 21, code: 'RATE_LIMITED', source });
    expect(told).toEqual([]);
  });

  test('anything else pauses the run, with the other side’s words and the item they were about', async () => {
    const { supervisor } = await aSupervisor();
    await supervisor.handleTrouble(new AppError('SENDING_STOPPED', { by: 'connector', detail: 'No.' }), 3);
    expect(supervisor.verdict).toMatchObject({
      pause: {
        why: 'trouble',
        code: 'SENDING_STOPPED',
        detail: 'No.',
        position: 3,
        source: { by: 'connector' },
      },
    });
  });

  test('after a refused token it first looks whether there is another reason', async () => {
    const { supervisor, wish } = await aSupervisor();
    await wish({ desired: 'cancel' });
    await supervisor.handleTrouble(new AppError('TOKEN_REJECTED'));
    expect(supervisor.verdict).toEqual({ why: 'cancelled' });
  });
});

describe('work that is not sending', () => {
  test.each([
    ['the platform is down', new AppError('PLATFORM_DOWN', { by: 'forge' }), 60],
    ['it names a time', new AppError('RATE_LIMITED', { by: 'forge', retryAfterSeconds: 5 }), 5],
  ])('where %s, the delivery ends and the run waits', async (_, error, seconds) => {
    const { supervisor } = await aSupervisor();
    await supervisor.guard(() => Promise.reject(error));
    expect(supervisor.verdict).toEqual({ why: 'waits', seconds, code: error.code, source: { by: 'forge' } });
  });

  test.each([
    [
      new AppError('REFUSED', { by: 'jira', detail: 'No.' }),
      { code: 'REFUSED', detail: 'No.', source: { by: 'jira' } },
    ],
    [new Error('a fault of ours'), { code: 'UNEXPECTED', detail: null }],
  ])('after %p it pauses', async (error, pause) => {
    const { supervisor } = await aSupervisor();
    await supervisor.guard(() => Promise.reject(error));
    expect(supervisor.verdict).toMatchObject({
      why: 'paused',
      pause: { why: 'trouble', position: null, ...pause },
    });
  });
});
