import type { ErrorCode } from '../../../../src/contract/errors';
import { projectId } from '../../../builders';
import { anIntent, aPushJournal } from '../../../run-builders';
import { passTime } from '../../../run-world';
import { aSupervisor } from './a-supervisor';

const answer = (code: ErrorCode | null, detail: string | null = null) => ({ code, detail, source: {} });

describe('stopping', () => {
  test('the first reason counts, but a successor overrides every other', async () => {
    const { supervisor } = await aSupervisor();
    expect(supervisor.isOver()).toBe(false);
    supervisor.stop({ why: 'handedOn' });
    supervisor.stop({ why: 'cancelled' });
    expect([supervisor.verdict, supervisor.isOver()]).toEqual([{ why: 'handedOn' }, true]);
    supervisor.stop({ why: 'displaced' });
    supervisor.stop({ why: 'done' });
    expect(supervisor.verdict).toEqual({ why: 'displaced' });
  });

  test('who waits for room goes', async () => {
    const { supervisor, limiter } = await aSupervisor({ limit: 1 });
    const look = () => Promise.resolve();
    await limiter.acquire(supervisor.isOver, look);
    const waiting = limiter.acquire(supervisor.isOver, look);
    await Promise.resolve();
    supervisor.stop({ why: 'handedOn' });
    expect(await waiting).toBe(false);
  });

  test.each([
    ['the requests of a delivery, these included', 1_400, 90_000, true],
    ['one request fewer', 1_399, 90_000, false],
    ['less time than those in flight may need', 0, 89_999, true],
  ])('with %s used up another delivery goes on', async (_, more, timeLeft, isOver) => {
    const { world, supervisor } = await aSupervisor();
    world.state.timeLeft = timeLeft;
    supervisor.checkLimits(more);
    expect(supervisor.verdict).toEqual(isOver ? { why: 'handedOn' } : null);
  });
});

describe('looking whether it may go on', () => {
  test('it looks a second and a half after the last look, and not before', async () => {
    const { world, supervisor, wish } = await aSupervisor();
    await wish({ desired: 'cancel' });
    passTime(world, 1_499);
    await supervisor.checkNowAndThen();
    expect(supervisor.verdict).toBeNull();
    passTime(world, 1);
    await supervisor.checkNowAndThen();
    expect(supervisor.verdict).toEqual({ why: 'cancelled' });
  });

  test('each look counts from the last one', async () => {
    const { world, supervisor } = await aSupervisor();
    passTime(world, 1_500);
    await supervisor.checkNowAndThen();
    const { length } = world.runs.reads;
    passTime(world, 1_499);
    await supervisor.checkNowAndThen();
    expect(world.runs.reads).toHaveLength(length);
  });

  test('a journal of the next epoch means that its place was taken', async () => {
    const { world, run, supervisor } = await aSupervisor();
    await world.ports.runs.saveJournal(run.id, aPushJournal({ epoch: 3 }));
    await supervisor.check();
    expect(supervisor.verdict).toEqual({ why: 'displaced' });
  });

  test.each([
    [3_999, 0],
    [4_000, 2],
  ])('beside another delivery it may have so much in flight %i ms after its claim: %i', async (ms, most) => {
    const { world, run, limiter, supervisor } = await aSupervisor();
    const until = '2026-10-05T13:00:00.000Z';
    const lock = { projectId, runId: run.id, owner: 'o-2', connectionId: 'site', makesLinks: false, until };
    await world.ports.runs.saveLock(lock);
    await world.ports.runs.saveLock({ ...lock, projectId: '10002', owner: 'another' });
    passTime(world, ms);
    await supervisor.check();
    let slept = 0;
    const look = async (): Promise<void> => {
      slept += 1;
      limiter.setMost(2);
    };
    const through = [limiter.acquire(supervisor.isOver, look), limiter.acquire(supervisor.isOver, look)];
    await Promise.all(through);
    expect(slept > 0).toBe(most === 0);
  });
});

describe('an answer about an item', () => {
  test('a good one and a refusal let the pace rise; trouble does not', async () => {
    const { limiter, supervisor } = await aSupervisor({ limit: 1 });
    for (let n = 0; n < 24; n++)
      supervisor.noteAnswer(answer(n % 2 === 0 ? null : 'REFUSED', `No. ${String(n)}`), n);
    supervisor.noteAnswer(answer('ANSWER_UNKNOWN'), 24);
    expect(limiter.limit).toBe(1);
    supervisor.noteAnswer(answer(null), 25);
    expect(limiter.limit).toBe(2);
  });

  test('a service that is down is asked half as often; where it names a time, not before that', async () => {
    const { world, limiter, supervisor, told } = await aSupervisor();
    supervisor.noteAnswer(answer('CONNECTOR_DOWN'), 0);
    expect([limiter.limit, told]).toEqual([2, []]);
    supervisor.noteAnswer(answer('CONNECTOR_DOWN'), 1, 7);
    await limiter.acquire(supervisor.isOver, () => Promise.resolve());
    expect(world.state.now.toISOString()).toBe('2026-10-05T12:00:07.000Z');
    expect(told).toMatchObject([{ until: '2026-10-05T12:00:07.000Z', code: 'CONNECTOR_DOWN' }]);
  });

  test('one failure is enough for the item that a resumed push sends alone', async () => {
    const resumed = await aSupervisor({ probe: true });
    resumed.supervisor.noteAnswer(answer('CONNECTOR_DOWN', 'down'), 7);
    expect(resumed.supervisor.verdict).toMatchObject({
      why: 'paused',
      pause: { why: 'trouble', code: 'CONNECTOR_DOWN', detail: 'down', position: 7 },
    });
  });

  test.each([
    ['a refusal of it', { probe: true }, 'REFUSED' as const],
    [
      'a failure of a preview’s',
      { probe: true, intent: anIntent({ work: 'preview' }) },
      'CONNECTOR_DOWN' as const,
    ],
    ['a failure of any other', {}, 'CONNECTOR_DOWN' as const],
  ])('%s is not', async (_, how, code) => {
    const { supervisor } = await aSupervisor(how);
    supervisor.noteAnswer(answer(code), 7);
    expect(supervisor.verdict).toBeNull();
  });

  test('ten in a row are too many, in whatever words, and refusals in the same words unless a person went on despite them', async () => {
    const [failing, refusing, despite] = await Promise.all([
      aSupervisor(),
      aSupervisor(),
      aSupervisor({ intent: anIntent({ despite: true }) }),
    ]);
    for (let n = 0; n < 10; n++) {
      expect([failing, refusing].some(({ supervisor }) => supervisor.isOver())).toBe(false);
      failing.supervisor.noteAnswer(answer('ANSWER_UNKNOWN', String(n)), n);
      for (const { supervisor } of [refusing, despite]) supervisor.noteAnswer(answer('REFUSED', 'No.'), n);
    }
    expect(failing.supervisor.verdict).toMatchObject({ pause: { why: 'inARow', detail: '9', position: 9 } });
    expect(refusing.supervisor.verdict).toMatchObject({
      pause: { why: 'sameRefusal', detail: 'No.', position: 9 },
    });
    expect(despite.supervisor.verdict).toBeNull();
  });
});
